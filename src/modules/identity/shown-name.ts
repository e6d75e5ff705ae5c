// A name that another place tells us, as we would take it from a form; anything else becomes a plain one. Pure.
import { PersonName } from '#contract/identity.ts'

export function shownName(told: string | null): string {
  const name = PersonName.safeParse(told?.slice(0, 80))
  return name.success ? name.data : 'Creator'
}
