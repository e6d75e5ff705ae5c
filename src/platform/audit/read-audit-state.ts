// How far the audit log is sealed, without walking the chain. Cheap enough for a page.
import type { Services } from '../module.ts'
import { readChainEnd, readLastProof, readWaiting, type StoredProof } from './audit.sql.ts'
import { isEndSigned } from './chain.ts'

export interface AuditState {
  /** Entries with a link. */
  sealed: number
  /** Up to 1,000. */
  waiting: number
  waitingSince: Date | null
  sealedAt: Date | null
  /** sha256 in hex of the last link; null: nothing is sealed yet. */
  endHash: string | null
  isEndSigned: boolean
  /** The last proof of the whole chain. */
  proof: StoredProof | null
}

export async function readAuditState({ db, secrets }: Pick<Services, 'db' | 'secrets'>): Promise<AuditState> {
  const [end, { waiting, since }, proof] = await Promise.all([
    readChainEnd(db.query),
    readWaiting(db),
    readLastProof(db),
  ])
  return {
    sealed: end?.position ?? 0,
    waiting,
    waitingSince: since,
    sealedAt: end?.sealedAt ?? null,
    endHash: end?.hash.toString('hex') ?? null,
    isEndSigned: end === null || isEndSigned(secrets, end),
    proof,
  }
}
