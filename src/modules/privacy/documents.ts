// Terms, privacy notice, content policy and grievance page, from files the operator may replace. Read once, at start.
import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import MarkdownIt from 'markdown-it'
import { locales } from '#contract/locale.ts'
import type { Config } from '#platform/config.ts'
import type { MailLocale } from '#platform/mail/index.ts'
import { StartProblem } from '#platform/process/start-problem.ts'
import { retentionTable } from './retention-table.ts'

export const documentNames = ['terms', 'privacy', 'content-policy', 'grievance'] as const
export type DocumentName = (typeof documentNames)[number]

export interface LegalDocument {
  /** From the file's head: `version: 2026-11-21`. */
  version: string
  /** Safe to put into a page: the files' own markup is shown as text. */
  html: string
}

const ourFolder = path.resolve(import.meta.dirname, '../../../content')
const mostBytes = 256 * 1024

// No HTML from the file; links to scripts are refused by the library.
const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false })
// A table wider than a phone scrolls by itself, and can be reached with the keyboard.
markdown.renderer.rules.table_open = () => '<div class="scrolled" tabindex="0"><table>\n'
markdown.renderer.rules.table_close = () => '</table></div>\n'

type Settings = Pick<Config, 'contentDir' | 'operator' | 'publicUrl'>

/** Throws a StartProblem that names the file: a service without its terms must not come up unnoticed. */
export function readDocument(settings: Settings, name: DocumentName, locale: MailLocale): LegalDocument {
  const own = path.join(settings.contentDir, locale, `${name}.md`)
  const file = existsSync(own) ? own : path.join(ourFolder, locale, `${name}.md`)
  if (statSync(file).size > mostBytes) throw new StartProblem(`${file} is larger than ${mostBytes / 1024} kB.`)
  const [, head, body] = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(readFileSync(file, 'utf8')) ?? []
  const version = /^version:\s*([0-9A-Za-z.-]{1,40})\s*$/m.exec(head ?? '')?.[1]
  if (body === undefined || version === undefined) {
    throw new StartProblem(`${file} must begin with a head of its version: ---, version: 2026-11-21, ---`)
  }
  return { version, html: markdown.render(filled(body, settings, { version, locale })) }
}

/** `{{name}}` of what the operator has set; unknown names stay, so that they are seen. */
function filled(text: string, { operator, publicUrl }: Settings, of: { version: string; locale: MailLocale }): string {
  const values: Record<string, () => string> = {
    operator: () => plain(spoken(operator.name, of.locale)),
    address: () => plain(spoken(operator.address, of.locale)),
    grievance_officer: () => plain(spoken(operator.grievanceOfficer, of.locale)),
    grievance_email: () => plain(operator.grievanceEmail),
    public_url: () => plain(publicUrl),
    version: () => of.version,
    retention: () => retentionTable(of.locale),
  }
  return text.replace(/\{\{(\w+)\}\}/g, (mark, name: string) => values[name]?.() ?? mark)
}

/** What stands there until the operator sets a name; names are not translated. */
const unset: Readonly<Record<string, string>> = {
  'the operator of this Rangoli': 'इस Rangoli के संचालक',
  India: 'भारत',
  'Grievance Officer': 'शिकायत अधिकारी',
}
const spoken = (text: string, locale: MailLocale) => (locale === 'hi' ? (unset[text] ?? text) : text)

/** Signs of Markdown in a name are signs. */
const plain = (text: string) => text.replace(/[\r\n]+/g, ', ').replace(/[\\`*_[\]<>|#]/g, '\\$&')

const versions = new Map<string, string>()

/** Version of the privacy notice in force, read once: who agreed to another one is asked again. */
export function noticeVersion(settings: Settings): string {
  const known = versions.get(settings.contentDir)
  if (known !== undefined) return known
  const { version } = readDocument(settings, 'privacy', 'en')
  versions.set(settings.contentDir, version)
  return version
}

/** Every document by its mark in the built pages: `terms.en`. */
export function documentFillings(settings: Settings): ReadonlyMap<string, string> {
  const all = documentNames.flatMap((name) => locales.map((locale) => ({ name, locale })))
  return new Map(all.map(({ name, locale }) => [`${name}.${locale}`, readDocument(settings, name, locale).html]))
}
