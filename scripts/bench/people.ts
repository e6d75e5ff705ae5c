// People with credits and open sessions for a load, made as the owner of the bench's own database.
import { createHash, randomBytes } from 'node:crypto'
import type pg from 'pg'
import { fillWallets, insertUsers, type SeedScope } from '../seed/rows.ts'

export interface BenchPeople {
  /** Users are numbered from 1 to `count`; their ids follow from the tag. */
  tag: number
  count: number
  /** Session cookie of each. */
  cookies: string[]
}

/** Enough credits each for a million pictures. */
export async function makePeople(client: pg.ClientBase, count: number): Promise<BenchPeople> {
  const scope: SeedScope = { tag: randomBytes(4).readUInt32BE(), users: count, creations: count * 1_000_000 }
  await insertUsers(client, scope, 'nobody signs in with a password here')
  await fillWallets(client, scope, [1, count])
  const tokens = Array.from({ length: count }, () => randomBytes(32).toString('base64url'))
  await client.query(
    `INSERT INTO sessions (id, user_id, token_hash, user_agent, created_at, last_seen_at, expires_at, absolute_expires_at)
     SELECT gen_random_uuid(), u.id, t.hash, 'bench', now(), now(), now() + interval '1 day', now() + interval '1 day'
     FROM unnest($2::bytea[]) WITH ORDINALITY AS t (hash, place)
     JOIN users u ON u.handle = 'seed' || $1 || '_' || t.place`,
    [scope.tag, tokens.map((token) => createHash('sha256').update(token).digest())],
  )
  return { tag: scope.tag, count, cookies: tokens.map((token) => `rangoli_session=${token}`) }
}
