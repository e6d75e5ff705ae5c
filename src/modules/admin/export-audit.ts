// A search of the audit log as a table, streamed page by page: its length costs no memory. No cell is run as a formula.
import { Readable } from 'node:stream'
import { stringify } from 'csv-stringify'
import { type AuditEntry, type AuditSearch, auditEntriesInFile } from '#contract/admin-audit.ts'
import { findAuditEntries } from '#platform/audit/index.ts'
import type { Services } from '#platform/module.ts'
import { filterOf, showEntries } from './list-audit.ts'

const rowsAtOnce = 250

const columns = [
  'Time (UTC)',
  'Who',
  'Id of who',
  'Action',
  'On what',
  'Id of what',
  'Reason',
  'Before',
  'After',
  'Place in the chain',
  'Entry',
]

const escapeFormula = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)
const json = (facts: Record<string, unknown> | undefined) => (facts === undefined ? '' : JSON.stringify(facts))

function rowOf(entry: AuditEntry): string[] {
  const { createdAt, actor, action, subjectKind, subjectId, reason = '', before, after, position = '', id } = entry
  const who = [actor?.name ?? '', actor?.id ?? '']
  const cells = [createdAt, ...who, action, subjectKind, subjectId, reason, json(before), json(after)]
  return [...cells, String(position), id].map(escapeFormula)
}

async function* rows(services: Pick<Services, 'db'>, search: AuditSearch): AsyncGenerator<string[]> {
  const filter = filterOf(search)
  let afterId: string | undefined
  for (let count = 0; filter !== null && count < auditEntriesInFile; count += rowsAtOnce) {
    const page = await findAuditEntries(services.db, { ...filter, afterId, limit: rowsAtOnce })
    for (const entry of await showEntries(services.db, page)) yield rowOf(entry)
    if (page.length < rowsAtOnce) return
    afterId = page.at(-1)?.id
  }
}

/** UTF-8 with a mark, so that spreadsheets read it as such. At most `auditEntriesInFile` rows, newest first. */
export function exportAudit(services: Pick<Services, 'db'>, search: AuditSearch): Readable {
  const table = stringify({ header: true, columns, bom: true })
  const source = Readable.from(rows(services, search))
  // A page that cannot be read breaks the file: half of it must not be taken for whole.
  source.on('error', (error) => table.destroy(error))
  table.on('close', () => source.destroy())
  return source.pipe(table)
}
