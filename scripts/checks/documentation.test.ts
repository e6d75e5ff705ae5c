// The documentation names paths that exist, and links that lead somewhere.
import { existsSync, globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

const pages = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...globSync('docs/**/*.md')]

it.each(pages)('every path that %s names exists', (page) => {
  const text = readFileSync(page, 'utf8')
  const named = [...text.matchAll(/`((?:src|docs|db|scripts|test)\/[\w./-]+)`/g)].map((match) => match[1] ?? '')
  expect(named.filter((each) => !existsSync(each))).toEqual([])
})

it.each(pages)('every local link of %s leads somewhere', (page) => {
  const text = readFileSync(page, 'utf8')
  const links = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)(?:#[^)]*)?\)/g)].map((match) => match[1] ?? '')
  expect(links.filter((each) => !existsSync(path.join(path.dirname(page), each)))).toEqual([])
})

it('ARCHITECTURE.md fits on one sitting and decisions are numbered without gaps', () => {
  const decisions = globSync('docs/decisions/*.md')
    .map((each) => path.basename(each))
    .sort()
  expect(decisions.map((name) => Number(name.slice(0, 4)))).toEqual(decisions.map((_, index) => index + 1))
  expect(readFileSync('docs/ARCHITECTURE.md', 'utf8').split('\n').length).toBeLessThan(120)
})
