// One planted violation per rule: a check that cannot fail proves nothing.
import { describe, expect, it } from 'vitest'
import { judgeFile } from './boundaries.ts'
import { readSource } from './source-file.ts'
import { judgeTableUse, ownersOfTables } from './table-owners.ts'

const judge = (path: string, code: string, exists: (path: string) => boolean = () => true) =>
  judgeFile(readSource(path, code), exists).map((violation) => violation.rule)

const planted: [rule: string, path: string, code: string][] = [
  ['contract', 'src/contract/a.ts', `import { x } from '#platform/x.ts'`],
  ['contract', 'src/contract/a.ts', `import fastify from 'fastify'`],
  ['contract', 'src/contract/a.ts', `import { readFileSync } from 'node:fs'`],
  ['drawing', 'src/drawing/a.ts', `import { createCanvas } from '@napi-rs/canvas'`],
  ['drawing', 'src/drawing/a.ts', `import { x } from '../platform/x.ts'`],
  ['drawing-globals', 'src/drawing/a.ts', `export const c = document.createElement('canvas')`],
  ['drawing-globals', 'src/drawing/a.ts', `export const r = Math.random()`],
  ['contract-globals', 'src/contract/a.ts', `export const home = process.cwd()`],
  ['platform', 'src/platform/a.ts', `import { x } from '#modules/credits/index.ts'`],
  ['platform', 'src/platform/a.ts', `import type { X } from '#modules/credits/index.ts'`],
  ['platform', 'src/platform/a.ts', `import next from 'next'`],
  ['module', 'src/modules/credits/a.ts', `import { x } from '#modules/policy/index.ts'`],
  ['module', 'src/modules/credits/a.ts', `import { x } from '#modules/studio/index.ts'`],
  ['module', 'src/modules/studio/a.ts', `import { x } from '#modules/credits/ledger.sql.ts'`],
  ['module', 'src/modules/studio/a.ts', `import { x } from '../credits/ledger.sql.ts'`],
  ['module', 'src/modules/unheard/a.ts', `import { x } from '#modules/credits/index.ts'`],
  ['module', 'src/modules/studio/a.ts', `export * from '#web/lib/api.ts'`],
  ['module', 'src/modules/studio/a.ts', `const x = await import('#modules/community/index.ts')`],
  ['module', 'src/modules/studio/a.ts', `export type X = import('#modules/community/index.ts').X`],
  ['web', 'src/web/a.tsx', `import { x } from '#modules/credits/index.ts'`],
  ['web', 'src/web/a.tsx', `import type { X } from '../platform/module.ts'`],
  ['web', 'src/web/a.tsx', `import pg from 'pg'`],
  ['web', 'src/web/a.tsx', `import { readFileSync } from 'node:fs'`],
  ['web', 'src/web/a.tsx', `import { illustrate } from '#drawing/scenes/index.ts'`],
  ['entry', 'src/app.ts', `import { x } from '#modules/credits/ledger.sql.ts'`],
  ['script', 'scripts/a.ts', `import { x } from '#web/lib/api.ts'`],
  ['environment', 'src/platform/a.ts', `export const port = process.env.PORT`],
  ['environment', 'src/modules/studio/a.ts', `export const port = process['env'].PORT`],
  ['unknown', 'src/helpers/a.ts', `import { x } from '#platform/x.ts'`],
]

const allowed: [path: string, code: string][] = [
  ['src/contract/a.ts', `import { z } from 'zod'; import { x } from './b.ts'`],
  ['src/drawing/a.ts', `import { x } from '#contract/picture-options.ts'; // document and Math.random in a comment`],
  ['src/platform/a.ts', `import pg from 'pg'; import { x } from '#contract/x.ts'`],
  ['src/platform/http/pages.ts', `import next from 'next'`],
  ['src/platform/config.ts', `export const port = process.env.PORT`],
  ['src/modules/studio/a.ts', `import { x } from '#modules/credits/index.ts'; import { y } from './b.ts'`],
  [
    'src/web/a.tsx',
    `import { useState } from 'react'; import { x } from '#contract/x.ts'; import '#drawing/layers/a.ts'`,
  ],
  ['src/app.ts', `import { studioModule } from '#modules/studio/module.ts'`],
  ['src/modules/studio/a.test.ts', `import { x } from '#modules/community/index.ts'`],
]

describe('import boundaries', () => {
  it.each(planted)('%s: %s may not hold: %s', (rule, path, code) => {
    expect(judge(path, code)).toContain(rule)
  })

  it.each(allowed)('%s may hold: %s', (path, code) => {
    expect(judge(path, code)).toEqual([])
  })

  it('an import that leads nowhere is a violation', () => {
    expect(judge('src/platform/a.ts', `import { x } from './gone.ts'`, () => false)).toContain('resolves')
  })

  it('a file that does not parse stops the check', () => {
    expect(() => readSource('src/platform/a.ts', 'const = 1')).toThrow('src/platform/a.ts')
  })
})

describe('table owners', () => {
  const owners = ownersOfTables([{ name: '0002_credits_tables.sql', sql: 'CREATE TABLE wallets (id int);' }])
  const use = (path: string, code: string) => judgeTableUse(readSource(path, code), owners).map(({ what }) => what)

  it.each([
    ['src/modules/studio/orders.sql.ts', `const q = 'SELECT 1 FROM wallets'`],
    ['src/modules/studio/orders.sql.ts', `db.selectFrom('wallets')`],
    ['src/modules/studio/orders.sql.ts', `db.innerJoin('wallets as w', 'a', 'b')`],
    ['src/modules/credits/get-balance.ts', `db.updateTable('wallets')`],
    ['src/platform/a.ts', `const q = 'update wallets set x = 1'`],
  ])('%s may not name wallets: %s', (path, code) => {
    expect(use(path, code)).toEqual(['wallets belongs to credits'])
  })

  it.each([
    ['src/modules/credits/ledger.sql.ts', `const q = 'SELECT 1 FROM wallets'`],
    ['src/modules/studio/a.ts', `// reads from wallets`],
    ['src/modules/studio/a.test.ts', `const q = 'SELECT 1 FROM wallets'`],
  ])('%s may: %s', (path, code) => {
    expect(use(path, code)).toEqual([])
  })

  it('a migration without a module in its name is refused', () => {
    expect(() => ownersOfTables([{ name: '0002.sql', sql: '' }])).toThrow('NNNN_<module>_<what>')
  })
})
