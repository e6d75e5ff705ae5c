// Links what was written since the last run to the chain. Never in the transaction of an act: acts must not wait for each other.
import type { Services } from '../module.ts'
import { appendLinks, type Link, listUnsealed, lockChain, readChainEnd } from './audit.sql.ts'
import { chainStart, isEndSigned, linkHash, signEnd } from './chain.ts'

const batch = 500
/** 50,000 entries a run; the next takes the rest. */
const maxBatches = 100

type Sealing = Pick<Services, 'db' | 'clock' | 'secrets' | 'log'>

/** Returns how many entries got their link. Refuses to go on from an end that it has not signed: that would hide a forgery. */
export async function sealAudit(services: Sealing, signal?: AbortSignal): Promise<number> {
  let sealed = 0
  for (let round = 0; round < maxBatches && !signal?.aborted; round++) {
    const links = await sealBatch(services)
    sealed += links
    if (links < batch) break
  }
  return sealed
}

function sealBatch({ db, clock, secrets, log }: Sealing): Promise<number> {
  return db.transaction(async (tx) => {
    if (!(await lockChain(tx))) return 0
    const waiting = await listUnsealed(tx, batch)
    if (waiting.length === 0) return 0
    const end = await readChainEnd(tx)
    if (end !== null && !isEndSigned(secrets, end)) {
      log.error(
        { position: end.position },
        'audit log: the end of the chain is not signed with our key; run audit:verify',
      )
      return 0
    }
    let position = end?.position ?? 0
    let hash = end?.hash ?? chainStart
    const links: Link[] = waiting.map(({ id, text }) => {
      position += 1
      hash = linkHash(hash, text)
      return { position, entryId: id, hash }
    })
    await appendLinks(tx, links, { position, hash, signature: signEnd(secrets, position, hash), sealedAt: clock.now() })
    // A copy of the end outside the database: with it even an older state put back as a whole is found out.
    log.info({ position, hash: hash.toString('hex') }, 'audit log sealed')
    return links.length
  })
}
