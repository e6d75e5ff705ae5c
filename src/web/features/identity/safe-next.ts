// Where to go after signing in: a path of ours, or the studio.
import { isNextPath } from '#contract/next-path.ts'

const home = '/studio'

export function safeNext(next: string | null): string {
  return next !== null && isNextPath(next) ? next : home
}
