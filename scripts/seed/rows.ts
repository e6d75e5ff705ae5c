// The SQL of the seed: as the owner, in a few set-based statements, but every credit through the ledger's own functions.
import type pg from 'pg'

/** Ids of one seed share the first 32 bits, so that a second seed never meets the first. */
const idOf = (kind: number, i: string) =>
  `(lpad(to_hex($1::bigint), 8, '0') || lpad(to_hex(${kind}), 4, '0') || '7000' || '8000' || lpad(to_hex(${i}), 12, '0'))::uuid`

export interface SeedScope {
  /** Below 2^32; names this seed. */
  tag: number
  users: number
  creations: number
}

export async function insertUsers(client: pg.ClientBase, scope: SeedScope, passwordHash: string): Promise<void> {
  await client.query(
    `INSERT INTO users (id, email, name, handle, password_hash, referral_code, created_at)
     SELECT ${idOf(1, 'i')}, 'seed' || $1 || '_' || i || '@example.com', 'Seed ' || i, 'seed' || $1 || '_' || i, $3,
       md5($1 || 'referral' || i), now() - interval '60 days'
     FROM generate_series(1, $2::int) i`,
    [scope.tag, scope.users, passwordHash],
  )
}

/** Opens the wallets of this part and gives each what its pictures will cost. */
export async function fillWallets(
  client: pg.ClientBase,
  scope: SeedScope,
  part: [from: number, to: number],
): Promise<void> {
  const perUser = Math.ceil(scope.creations / scope.users) + 1
  await client.query(
    `SELECT credits_open_wallet(${idOf(1, 'i')}, now() - interval '60 days'),
       credits_adjust(${idOf(1, 'i')}, $4::bigint, 'paid', 'seed:' || $1 || ':' || i, 'Seed of a test installation', now() - interval '60 days')
     FROM generate_series($2::int, $3::int) i`,
    [scope.tag, part[0], part[1], perUser * 100],
  )
}

/** Creation i belongs to user i modulo users, and is older the smaller i is. */
const createdAt = `now() - interval '59 days' * (1 - i::float8 / $2)`
const ownerOf = idOf(1, '(i % $3::int) + 1')

export async function insertGenerations(client: pg.ClientBase, scope: SeedScope): Promise<void> {
  await client.query(
    `INSERT INTO generations (id, user_id, status, prompt, tier, image_type, aspect_ratio, width, height, seed, price_hundredths,
       provider, turn, created_at, progress, started_at, ended_at)
     SELECT ${idOf(2, 'i')}, ${ownerOf}, 'succeeded', 'Seeded picture ' || i, 'standard', 'poster', '4:5', 824, 1024, i, 100,
       'builtin', 0, ${createdAt}, 100, ${createdAt}, ${createdAt}
     FROM generate_series(1, $2::int) i`,
    [scope.tag, scope.creations, scope.users],
  )
}

/** In one transaction the versions of a wallet pile up behind each other; small ones let PostgreSQL prune them. */
const paidAtOnce = 500

/** Holds and captures every picture of the users of this part, in order, through the ledger. */
export async function payGenerations(
  client: pg.ClientBase,
  scope: SeedScope,
  part: [from: number, to: number],
): Promise<void> {
  for (let first = 1; first <= scope.creations; first += paidAtOnce) {
    await client.query(
      `SELECT credits_hold(${ownerOf}, ${idOf(2, 'i')}, 100, ${createdAt}), credits_capture(${idOf(2, 'i')}, ${createdAt})
       FROM generate_series($6::int, $7::int) i WHERE (i % $3::int) + 1 BETWEEN $4::int AND $5::int`,
      [
        scope.tag,
        scope.creations,
        scope.users,
        part[0],
        part[1],
        first,
        Math.min(first + paidAtOnce - 1, scope.creations),
      ],
    )
  }
}

export interface SeedFile {
  contentHash: string
  width: number
  height: number
  sizeBytes: number
  placeholder: string
  prompt: string
  imageType: string
}

export async function insertCreations(
  client: pg.ClientBase,
  scope: SeedScope,
  files: readonly SeedFile[],
): Promise<void> {
  await client.query(
    `INSERT INTO creations (id, user_id, generation_id, content_hash, width, height, size_bytes, placeholder, prompt, tier, image_type,
       aspect_ratio, seed, provider, label, price_hundredths, is_upscaled, search_text, created_at)
     SELECT ${idOf(3, 'i')}, ${ownerOf}, ${idOf(2, 'i')}, decode(f.hash, 'hex'), f.width, f.height, f.size, f.placeholder,
       f.prompt || ', number ' || i, 'standard', f.type, '4:5', i, 'builtin', 'Drawn by Rangoli', 100, false,
       lower(f.prompt || ', number ' || i), ${createdAt}
     FROM generate_series(1, $2::int) i
     JOIN unnest($4::text[], $5::int[], $6::int[], $7::int[], $8::text[], $9::text[], $10::text[])
       WITH ORDINALITY AS f (hash, width, height, size, placeholder, prompt, type, place) ON f.place = i % ${files.length} + 1`,
    [
      scope.tag,
      scope.creations,
      scope.users,
      files.map((file) => file.contentHash),
      files.map((file) => file.width),
      files.map((file) => file.height),
      files.map((file) => file.sizeBytes),
      files.map((file) => file.placeholder),
      files.map((file) => file.prompt),
      files.map((file) => file.imageType),
    ],
  )
  for (const [index, file] of files.entries()) {
    const count = Math.floor((scope.creations + files.length - index) / files.length) - (index === 0 ? 1 : 0)
    // recordImage has counted one already.
    await client.query(
      `UPDATE images SET reference_count = reference_count + $2 - 1 WHERE content_hash = decode($1, 'hex')`,
      [file.contentHash, count],
    )
  }
}
