// Which licences the dependencies may have, and which have others. Pure: a lock file in, findings out. No licence may forbid commercial use
// or ask for the source of what only uses the package.
import satisfies from 'spdx-satisfies'
import { z } from 'zod'

const LockFile = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      dev: z.boolean().optional(),
      link: z.boolean().optional(),
    }),
  ),
})

export interface Dependency {
  name: string
  version: string
  /** SPDX expression; null when the package names none. */
  licence: string | null
  /** Only for building and testing: never part of an installation. */
  isDev: boolean
}

const allowed = [
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Zlib',
  'Python-2.0',
  'PSF-2.0',
  // Fonts.
  'OFL-1.1',
  // Binds changes to its own files; used as it comes.
  'MPL-2.0',
  // Tables of data, with their origin named in the package.
  'CC-BY-3.0',
  'CC-BY-4.0',
]

/** Allowed for these packages alone, each with its reason. */
const exceptions: { licence: string; packages: RegExp; why: string }[] = [
  {
    licence: 'LGPL-3.0-or-later',
    packages: /^@img\/sharp-/,
    why: 'libvips comes as a library of its own, unchanged and exchangeable',
  },
]

export function dependenciesOf(lockFile: string): Dependency[] {
  const { packages } = LockFile.parse(JSON.parse(lockFile))
  return Object.entries(packages)
    .filter(([path, { link }]) => path !== '' && link !== true)
    .map(([path, { version = '', license, dev = false }]) => ({
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      licence: license ?? null,
      isDev: dev,
    }))
}

/** Null when it may be used. */
export function objectionTo({ name, licence }: Dependency): string | null {
  if (licence === null) return 'names no licence'
  const own = exceptions.filter(({ packages }) => packages.test(name)).map((exception) => exception.licence)
  try {
    return satisfies(licence, [...allowed, ...own]) ? null : `${licence} is not on the list`
  } catch {
    return `${licence} is no SPDX expression`
  }
}
