// A long feed: three pictures published as anybody publishes them, and rows that show the same three files.
import pg from 'pg'
import type { Page } from 'playwright-core'
import { findRunningDatabase } from '#platform/db/provide-database.ts'

const titles = ['Lamps on the terrace', 'दिवाली की शुभकामनाएँ', 'Laddoos <b>fresh</b> today']
const preparingLimitMs = 150_000

/** Publishes the first three pictures of whoever is signed in and waits until the feed has them; their ids, newest last. */
export async function publishThree(page: Page): Promise<string[]> {
  const ids = await page.evaluate(async (wanted) => {
    const get = async (path: string) => (await fetch(path)).json()
    const { items: pictures } = await get('/api/studio/my-creations')
    const { items: categories } = await get('/api/studio/categories')
    const published: string[] = []
    for (const [place, title] of wanted.entries()) {
      const answer = await fetch('/api/community/publish', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          imageId: pictures[place].id,
          title,
          categoryId: categories[place].id,
          tags: ['lamps'],
          visibility: 'public',
          remix: ['open', 'sealed', 'closed'][place],
        }),
      })
      published.push((await answer.json()).postId)
    }
    return published
  }, titles)
  const countLive = () =>
    page.evaluate(async (published) => {
      const { items }: { items: { id: string }[] } = await (await fetch('/api/community/feed?sort=latest')).json()
      return items.filter(({ id }) => published.includes(id)).length
    }, ids)
  const endMs = performance.now() + preparingLimitMs
  while ((await countLive()) < titles.length) {
    if (performance.now() > endMs) throw new Error('the posts were not prepared in time')
    await page.waitForTimeout(500)
  }
  return ids
}

const copied = `id, author_id, creation_id, generation_id, state, visibility, title, category_id, tags, remix, content_hash, width, height,
  placeholder, watermark, prompt, shown_prompt, image_type, tier, aspect_ratio, label, created_at, published_at`

/** Ten minutes between one and the next, older than the three. */
const multiply = `INSERT INTO posts (${copied})
  SELECT gen_random_uuid(), author_id, gen_random_uuid(), generation_id, state, visibility, title || ' ' || n, category_id, tags, remix,
    content_hash, width, height, placeholder, watermark, prompt, shown_prompt, image_type, tier, aspect_ratio, label,
    created_at - n * interval '10 minutes', published_at - n * interval '10 minutes'
  FROM (SELECT *, row_number() OVER (ORDER BY created_at) AS place FROM posts) AS drawn, generate_series(1, $1) AS n
  WHERE n % 3 = place - 1`

export async function multiplyPosts(dataDir: string, count: number): Promise<void> {
  const connectionString = findRunningDatabase(dataDir)
  if (connectionString === null) throw new Error(`no database runs for ${dataDir}`)
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    await client.query(multiply, [count])
    await client.query('INSERT INTO post_counters (post_id) SELECT id FROM posts ON CONFLICT DO NOTHING')
    await client.query('ANALYZE posts, post_counters')
  } finally {
    await client.end()
  }
}
