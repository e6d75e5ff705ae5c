// The picture engines of this installation, by name, and the choice among them. Must never name one.
import { Refusal } from '#platform/refusal.ts'
import type { PictureEngine } from './providers/port.ts'

export interface Engines {
  readonly all: readonly PictureEngine[]
  get(name: string): PictureEngine | undefined
  /** The engine for a new order: the first in order. Throws provider_unavailable when there is none. */
  choose(): PictureEngine
  close(): Promise<void>
}

export function createEngines(all: readonly PictureEngine[]): Engines {
  const byName = new Map(all.map((engine) => [engine.name, engine]))
  return {
    all,
    get: (name) => byName.get(name),
    choose() {
      const first = all[0]
      if (!first) throw new Refusal('provider_unavailable', 'No picture engine is switched on. Please try again later.')
      return first
    },
    async close() {
      await Promise.all(all.map((engine) => engine.close?.()))
    },
  }
}
