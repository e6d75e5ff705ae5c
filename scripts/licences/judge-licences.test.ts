// The allow-list, and the bill of materials that npm writes from the same lock file.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { dependenciesOf, objectionTo } from './judge-licences.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const ours = dependenciesOf(readFileSync(`${root}/package-lock.json`, 'utf8'))
const dependency = (name: string, licence: string | null) => ({ name, version: '1.0.0', licence, isDev: false })

it('every dependency has a licence that allows commercial use', () => {
  expect(ours.length).toBeGreaterThan(100)
  expect(ours.filter((one) => objectionTo(one) !== null)).toEqual([])
})

it.each([
  ['GPL-3.0-only', 'not on the list'],
  ['AGPL-3.0-or-later', 'not on the list'],
  ['CC-BY-NC-4.0', 'not on the list'],
  ['MIT AND SSPL-1.0', 'not on the list'],
  ['LGPL-3.0-or-later', 'not on the list'],
  ['SEE LICENSE IN LICENSE.md', 'no SPDX expression'],
  [null, 'names no licence'],
])('%s is refused', (licence, why) => {
  expect(objectionTo(dependency('something', licence))).toContain(why)
})

it('a choice is taken when one side of it is allowed, and an exception holds for its packages alone', () => {
  expect(objectionTo(dependency('something', '(GPL-2.0-only OR MIT)'))).toBeNull()
  expect(objectionTo(dependency('@img/sharp-libvips-linux-x64', 'LGPL-3.0-or-later'))).toBeNull()
})

it('the bill of materials names every package of an installation, in CycloneDX', () => {
  const { scripts } = z
    .object({ scripts: z.object({ sbom: z.string() }) })
    .parse(JSON.parse(readFileSync(`${root}/package.json`, 'utf8')))
  const { stdout } = spawnSync('sh', ['-c', scripts.sbom], { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  const Component = z.object({ name: z.string(), version: z.string(), purl: z.string() })
  const bill = z.object({ bomFormat: z.literal('CycloneDX'), components: z.array(Component) }).parse(JSON.parse(stdout))
  const named = new Set(bill.components.map(({ name, version }) => `${name} ${version}`))
  const direct = Object.keys(
    z
      .object({ dependencies: z.record(z.string(), z.string()) })
      .parse(JSON.parse(readFileSync(`${root}/package.json`, 'utf8'))).dependencies,
  )
  for (const name of direct) {
    const { version } = ours.find((one) => one.name === name) ?? { version: 'missing' }
    expect(named).toContain(`${name} ${version}`)
  }
})
