// Which of the versions is in force, which is to come, and which never was. Pure.

export interface Dated {
  version: number
  /** Null: since ever. */
  effectiveAt: Date | null
}

export type VersionState = 'current' | 'scheduled' | 'past' | 'replaced'

const timeOf = ({ effectiveAt }: Dated) => effectiveAt?.getTime() ?? Number.NEGATIVE_INFINITY

/** The one in force at a moment: the latest to have become effective, the newest of two with the same moment. */
export function inForce<V extends Dated>(versions: readonly V[], at: Date): V | undefined {
  return versions
    .filter((version) => timeOf(version) <= at.getTime())
    .reduce<V | undefined>((best, one) => {
      if (best === undefined || timeOf(one) > timeOf(best)) return one
      return timeOf(one) === timeOf(best) && one.version > best.version ? one : best
    }, undefined)
}

export function stateOf<V extends Dated>(versions: readonly V[], one: V, now: Date): VersionState {
  if (versions.some((other) => timeOf(other) === timeOf(one) && other.version > one.version)) return 'replaced'
  if (timeOf(one) > now.getTime()) return 'scheduled'
  return inForce(versions, now)?.version === one.version ? 'current' : 'past'
}
