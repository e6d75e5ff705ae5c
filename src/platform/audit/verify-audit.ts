// Proves on a live database that nobody changed, removed, added or reordered entries of the audit log. Reads only.
import { sql } from 'kysely'
import type { Database, Tx } from '../db/database.ts'
import type { Secrets } from '../secrets.ts'
import { type ChainEnd, type ChainLink, countEntries, readChainEnd, readLinks } from './audit.sql.ts'
import { chainStart, isEndSigned, linkHash } from './chain.ts'

export interface AuditProof {
  entries: number
  sealed: number
  waiting: number
  /** sha256 in hex of the last link. */
  endHash: string
  /** One sentence each, at most twenty. */
  breaks: string[]
  isRight: boolean
}

export interface VerifyOptions {
  secrets: Secrets
  /** A link that somebody wrote down outside the database: it must still be there. */
  anchor?: { position: number; hash: string } | undefined
}

const pageSize = 1_000
const mostBreaks = 20

/** One snapshot; bounded memory, whatever the length of the log. */
export async function verifyAudit(db: Database, options: VerifyOptions): Promise<AuditProof> {
  return db.query
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => {
      await sql`SET LOCAL statement_timeout = 0`.execute(tx)
      const counts = await countEntries(tx)
      const walk = await walkChain(tx, options.anchor)
      const end = await readChainEnd(tx)
      const breaks = [...walk.breaks, ...judgeEnd(walk, end, options)]
      if (counts.missing > 0) breaks.push(`${counts.missing} entries neither have a link nor wait for one.`)
      return {
        entries: counts.entries,
        sealed: walk.links,
        waiting: counts.waiting,
        endHash: walk.hash.toString('hex'),
        breaks: breaks.slice(0, mostBreaks),
        isRight: breaks.length === 0,
      }
    })
}

interface Walk {
  links: number
  position: number
  hash: Buffer
  breaks: string[]
  isAnchorSeen: boolean
}

async function walkChain(tx: Tx, anchor: VerifyOptions['anchor']): Promise<Walk> {
  const walk: Walk = { links: 0, position: 0, hash: chainStart, breaks: [], isAnchorSeen: anchor === undefined }
  for (;;) {
    const page = await readLinks(tx, walk.position, pageSize)
    for (const link of page) {
      follow(walk, link)
      if (link.position === anchor?.position) walk.isAnchorSeen = link.hash.toString('hex') === anchor.hash
    }
    if (page.length < pageSize) return walk
  }
}

function follow(walk: Walk, link: ChainLink): void {
  const say = (sentence: string) => walk.breaks.length < mostBreaks && walk.breaks.push(sentence)
  if (link.position !== walk.position + 1) say(`Links ${walk.position + 1} to ${link.position - 1} are missing.`)
  if (link.text === null) say(`The entry of link ${link.position} is missing.`)
  else if (!linkHash(walk.hash, link.text).equals(link.hash)) {
    say(`Link ${link.position} does not follow from the one before it and its entry.`)
  }
  // The stored hash goes on, so that one break is told once.
  walk.hash = link.hash
  walk.position = link.position
  walk.links += 1
}

function judgeEnd(walk: Walk, end: ChainEnd | null, { secrets, anchor }: VerifyOptions): string[] {
  const breaks: string[] = []
  if (!walk.isAnchorSeen) breaks.push(`Link ${anchor?.position} is not the one that was written down.`)
  if (end === null) return walk.links === 0 ? breaks : [...breaks, 'The signed end of the chain is missing.']
  if (!isEndSigned(secrets, end)) breaks.push('The end of the chain is not signed with the key of this installation.')
  if (end.position !== walk.position || !end.hash.equals(walk.hash)) {
    breaks.push(`The chain ends at link ${walk.position}, but its signed end is link ${end.position}.`)
  }
  return breaks
}
