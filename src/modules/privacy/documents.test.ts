import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { locales } from '#contract/locale.ts'
import { keptDays } from '#contract/retention.ts'
import { readConfig } from '#platform/config.ts'
import { documentFillings, documentNames, readDocument } from './documents.ts'

const folder = mkdtempSync(join(tmpdir(), 'rangoli-content-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const settings = {
  ...readConfig({
    PUBLIC_URL: 'https://rangoli.example',
    OPERATOR_NAME: 'Asha & <b>Sons</b> *Ltd*',
    GRIEVANCE_OFFICER: 'Meera Iyer',
    GRIEVANCE_EMAIL: 'meera@example.in',
  }),
  contentDir: folder,
}

function write(locale: string, name: string, text: string): void {
  mkdirSync(join(folder, locale), { recursive: true })
  writeFileSync(join(folder, locale, `${name}.md`), text)
}

describe('our own documents', () => {
  it('are there in every language, whole and of one version [NF-7]', () => {
    const fillings = documentFillings({ ...settings, contentDir: join(folder, 'none') })
    for (const name of documentNames) {
      const versions = locales.map((locale) => readDocument(settings, name, locale).version)
      expect(new Set(versions).size).toBe(1)
      for (const locale of locales) {
        const html = fillings.get(`${name}.${locale}`) ?? ''
        expect(html.length).toBeGreaterThan(600)
        expect(html).not.toContain('{{')
      }
    }
  })

  it('name the operator and the officer as they are set, and never as markup', () => {
    const { html } = readDocument(settings, 'grievance', 'hi')
    expect(html).toContain('Meera Iyer')
    expect(html).toContain('href="mailto:meera@example.in"')
    expect(html).toContain('Asha &amp; &lt;b&gt;Sons&lt;/b&gt; *Ltd*')
  })

  it('say how long things are kept with the numbers that the jobs delete by [NF-7]', () => {
    const { html } = readDocument(settings, 'privacy', 'en')
    expect(html).toMatch(new RegExp(`Pictures you deleted</td>\\s*<td>${keptDays.deletedCreations} days`))
    expect(html).toMatch(/finished copy of your data<\/td>\s*<td>7 days/)
    expect(html.match(/<tr>/g)?.length).toBeGreaterThan(Object.keys(keptDays).length)
  })
})

describe('a document of the operator', () => {
  it('takes the place of ours, in its language alone', () => {
    write('en', 'terms', '---\nversion: 7\n---\n# Ours\n\nBy {{operator}}, {{unknown}}.')
    expect(readDocument(settings, 'terms', 'en')).toMatchObject({ version: '7' })
    expect(readDocument(settings, 'terms', 'en').html).toContain('{{unknown}}')
    expect(readDocument(settings, 'terms', 'hi').version).not.toBe('7')
  })

  it.each([
    ['<script>alert(1)</script>', /<script/],
    ['<img src=x onerror=alert(1)>', /<img/],
    ['[here](javascript:alert(1))', /href="javascript/],
    ['[here](data:text/html,x)', /href="data/],
    ['<a href="https://x" onclick="y">z</a>', /<a /],
  ])('with %s shows it as text', (text, forbidden) => {
    write('en', 'content-policy', `---\nversion: 1\n---\n${text}`)
    expect(readDocument(settings, 'content-policy', 'en').html).not.toMatch(forbidden)
  })

  it.each(['no head at all', '---\ntitle: x\n---\ntext', '---\nversion: a b c\n---\ntext', ''])(
    'without its version stops the start and names the file: %j',
    (text) => {
      write('hi', 'privacy', text)
      expect(() => readDocument(settings, 'privacy', 'hi')).toThrow(/hi\/privacy\.md must begin/)
    },
  )

  it('that is far too large stops the start', () => {
    write('hi', 'privacy', `---\nversion: 1\n---\n${'x'.repeat(300_000)}`)
    expect(() => readDocument(settings, 'privacy', 'hi')).toThrow('larger than')
  })
})
