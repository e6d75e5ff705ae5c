// Rows that are chosen by number and locked are chosen once (decision 34).
import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** `IN (SELECT … LIMIT … FOR UPDATE)`, whose choice the planner may ask for again for each row outside of it. */
function repeatedChoices(text: string): string[] {
  return [...text.matchAll(/\bIN\s*\(\s*SELECT\b[^;]*?\bFOR\s+(?:NO\s+KEY\s+)?UPDATE\b/gi)]
    .map(([found]) => found)
    .filter((found) => /\bLIMIT\b/i.test(found) && opens(found) > 0)
}

/** How many brackets are still open at the end: none when the choice ended before its lock, which is another statement's then. */
function opens(text: string): number {
  let depth = 0
  for (const sign of text.slice(text.indexOf('('))) {
    if (sign === '(') depth += 1
    if (sign === ')') depth -= 1
    if (depth === 0) return 0
  }
  return depth
}

/** The same by the query builder: functions that choose by number, lock and take, without a materialized choice. */
function builtChoices(text: string): string[] {
  return text
    .split(/^(?=export )/m)
    .filter((part) => /\.limit\(/.test(part) && /\.for(?:NoKey)?Update\(/.test(part))
    .filter((part) => /\.(?:deleteFrom|updateTable)\(/.test(part) && !part.includes('.materialized()'))
}

// Its function was written anew by 0040.
const replaced = new Set(['db/migrations/0007_studio_generations.sql'])

test('no statement chooses rows by number and locks them inside IN (…) [NF-8]', () => {
  const paths = globSync(['src/**/*.ts', 'scripts/**/*.ts', 'db/**/*.sql'], {
    exclude: ['**/.next/**', '**/*.test.ts'],
  })
  expect(paths.length).toBeGreaterThan(500)
  const found = paths.filter((path) => {
    const text = readFileSync(path, 'utf8')
    return !replaced.has(path) && repeatedChoices(text).length + builtChoices(text).length > 0
  })
  expect(found).toEqual([])
})

test('the form is known where it stands, and not where the choice is made before [NF-8]', () => {
  expect(repeatedChoices(readFileSync('db/migrations/0007_studio_generations.sql', 'utf8'))).toHaveLength(1)
  expect(
    repeatedChoices('DELETE FROM t WHERE id IN (SELECT id FROM t ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED)'),
  ).toHaveLength(1)
  const before = 'WITH c AS MATERIALIZED (SELECT id FROM t LIMIT 1 FOR UPDATE) DELETE FROM t USING c WHERE t.id = c.id'
  const other = 'DELETE FROM t WHERE id IN (SELECT id FROM t LIMIT 9) ; SELECT FROM u FOR UPDATE'
  for (const text of [before, other, 'SELECT FROM t WHERE id IN (SELECT id FROM u LIMIT 2) FOR UPDATE']) {
    expect(repeatedChoices(text)).toEqual([])
  }
  const built = "export const take = () => q.deleteFrom('t').where('id', 'in', q.selectFrom('t').limit(2).forUpdate())"
  expect(
    [built, built.replace('q.delete', "q.with((name) => name('c').materialized(), …).delete")].map(
      (text) => builtChoices(text).length,
    ),
  ).toEqual([1, 0])
})
