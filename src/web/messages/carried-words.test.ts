// Every page carries the words its components say in the browser. A page that took too few files of messages would show keys, and
// only in the state that says them: a dialog, a failure, a result.
import { existsSync, globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Feature, messages } from './index.ts'

const web = path.resolve(import.meta.dirname, '..')
const root = path.join(web, 'app', '[locale]')
const featureOf = new Map(
  Object.entries(messages.en).flatMap(([feature, texts]) => Object.keys(texts).map((key) => [key, feature as Feature])),
)

interface Module {
  isClient: boolean
  imports: string[]
  keys: string[]
}

const read = new Map<string, Module>()

/** What it imports of the pages' own files, now or later, and every text in it that is the key of a message. */
function moduleAt(file: string): Module {
  const known = read.get(file)
  if (known) return known
  const text = readFileSync(file, 'utf8')
  const named = text.matchAll(
    /(?:^import (?!type\b)[^'"]*?from |\bimport\(|^import |^export (?!type\b)[^'"]*?from )['"](\.[^'"]+)['"]/gm,
  )
  const module = {
    isClient: /^['"]use client['"]/m.test(text),
    imports: [...named].map(([, to = '']) => path.resolve(path.dirname(file), to)).filter((to) => /\.tsx?$/.test(to)),
    keys: [...text.matchAll(/['"]([a-z]\w*(?:\.\w+)+)['"]/gi)]
      .map(([, key = '']) => key)
      .filter((key) => featureOf.has(key)),
  }
  read.set(file, module)
  return module
}

/** Features whose words are said by what runs in the browser below this file. */
function saidBelow(entry: string): Map<Feature, string> {
  const said = new Map<Feature, string>()
  const seen = new Set<string>()
  const visit = (file: string, isBelowClient: boolean) => {
    if (!existsSync(file) || seen.has(`${file} ${isBelowClient}`)) return
    seen.add(`${file} ${isBelowClient}`)
    const { isClient, imports, keys } = moduleAt(file)
    const runsInBrowser = isBelowClient || isClient
    for (const key of runsInBrowser ? keys : []) {
      const feature = featureOf.get(key)
      if (feature) said.set(feature, `${key} in ${path.relative(web, file)}`)
    }
    for (const to of imports) visit(to, runsInBrowser)
  }
  visit(entry, false)
  return said
}

/** Of the file itself and the layouts around it. */
function carriedBy(file: string): Set<string> {
  const around: string[] = []
  for (let folder = path.dirname(file); folder.startsWith(root); folder = path.dirname(folder)) {
    around.push(path.join(folder, 'layout.tsx'))
  }
  const texts = [file, ...around].filter((each) => existsSync(each)).map((each) => readFileSync(each, 'utf8'))
  const lists = texts.flatMap((text) =>
    [...text.matchAll(/<PageWords of=\{\[([^\]]*)\]\}/g)].map(([, list = '']) => list),
  )
  return new Set(lists.flatMap((list) => [...list.matchAll(/'([^']+)'/g)].map(([, name = '']) => name)))
}

const entries = globSync('**/{page,layout}.tsx', { cwd: root }).map((name) => path.join(root, name))

describe('the words of a page [NF-11]', () => {
  it.each(entries.map((entry) => [path.relative(root, entry), entry]))(
    '%s carries what it says in the browser',
    (_name, entry) => {
      const carried = carriedBy(entry)
      const missing = [...saidBelow(entry)].filter(([feature]) => !carried.has(feature))
      expect(missing).toEqual([])
    },
  )

  it('are found where they are said', () => {
    const said = saidBelow(path.join(root, '(app)', 'wallet', 'page.tsx'))
    expect([...said.keys()]).toContain('credits')
    expect(entries.length).toBeGreaterThan(20)
  })
})
