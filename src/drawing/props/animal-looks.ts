// How the animals of animal-head.ts differ: coat, ears, muzzle, markings. Data only.
import type { Oklch } from '../colour/oklch.ts'
import type { AnimalName } from '../reading/concepts.ts'

export type AnimalLook = {
  coat: Oklch
  /** Muzzle, belly, inner ear. */
  pale: Oklch
  mark: Oklch
  ears: 'pointed' | 'hanging' | 'round' | 'long' | 'side' | 'fan'
  muzzle: 'small' | 'wide' | 'long' | 'trunk'
  markings: 'none' | 'stripes' | 'patch' | 'eyes' | 'blaze' | 'spots'
  horns: 'none' | 'cow' | 'antlers'
  hasMane: boolean
  hasWhiskers: boolean
}

const plain = {
  pale: [0.93, 0.03, 80],
  mark: [0.3, 0.05, 50],
  ears: 'round',
  muzzle: 'wide',
  markings: 'none',
  horns: 'none',
  hasMane: false,
  hasWhiskers: false,
} as const

/** The peacock is drawn by itself. */
export const animalLooks: Readonly<Record<Exclude<AnimalName, 'peacock'>, AnimalLook>> = {
  cat: {
    ...plain,
    coat: [0.72, 0.125, 60],
    mark: [0.54, 0.125, 50],
    ears: 'pointed',
    muzzle: 'small',
    markings: 'stripes',
    hasWhiskers: true,
  },
  dog: { ...plain, coat: [0.68, 0.1, 65], mark: [0.44, 0.08, 50], ears: 'hanging', markings: 'patch' },
  tiger: { ...plain, coat: [0.72, 0.165, 58], mark: [0.22, 0.03, 50], markings: 'stripes', hasWhiskers: true },
  lion: { ...plain, coat: [0.78, 0.115, 75], mark: [0.5, 0.13, 48], hasMane: true, hasWhiskers: true },
  cow: {
    ...plain,
    coat: [0.94, 0.02, 80],
    pale: [0.84, 0.06, 25],
    mark: [0.42, 0.07, 50],
    ears: 'side',
    muzzle: 'long',
    markings: 'patch',
    horns: 'cow',
  },
  elephant: {
    ...plain,
    coat: [0.62, 0.03, 265],
    pale: [0.8, 0.06, 15],
    mark: [0.45, 0.03, 270],
    ears: 'fan',
    muzzle: 'trunk',
  },
  rabbit: {
    ...plain,
    coat: [0.88, 0.025, 70],
    pale: [0.88, 0.07, 10],
    ears: 'long',
    muzzle: 'small',
    hasWhiskers: true,
  },
  panda: { ...plain, coat: [0.96, 0.008, 90], pale: [0.98, 0.01, 90], mark: [0.2, 0.015, 280], markings: 'eyes' },
  deer: {
    ...plain,
    coat: [0.64, 0.11, 55],
    mark: [0.9, 0.04, 80],
    ears: 'side',
    muzzle: 'long',
    markings: 'spots',
    horns: 'antlers',
  },
}
