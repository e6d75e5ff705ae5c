// Where to go after signing in. Only paths of this place: another origin behind `next` would lend our name to it.

const home = '/studio'

export function safeNext(next: string | null): string {
  return next !== null && /^\/(?![/\\])[\w\-./?=&%]*$/.test(next) ? next : home
}
