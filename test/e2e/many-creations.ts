// A long list for one person: three pictures ordered as anybody orders them, and thousands of rows that show the same three files.
import pg from 'pg'
import type { Page } from 'playwright-core'
import { findRunningDatabase } from '#platform/db/provide-database.ts'

const orders = [
  { prompt: 'Diwali lamps on a terrace at dusk', imageType: 'poster', aspectRatio: '4:5' },
  { prompt: 'Misty hills at sunrise in soft lilac', imageType: 'realistic', aspectRatio: '16:9' },
  { prompt: 'A plate of laddoos from above', imageType: 'cartoon', aspectRatio: '1:1' },
]
const drawingLimitMs = 150_000
export const settingUpLimitMs = 300_000

/** Spends the welcome credits of whoever is signed in, and waits for the pictures. */
export async function drawThree(page: Page): Promise<void> {
  const statuses = await page.evaluate(async (wanted) => {
    const order = (body: object, index: number) =>
      fetch('/api/studio/generate', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': `many-creations-${index}` },
        body: JSON.stringify(body),
      })
    const answers = await Promise.all(wanted.map(order))
    return answers.map(({ status }) => status)
  }, orders)
  if (statuses.some((status) => status !== 202)) throw new Error(`the orders were answered with ${statuses}`)
  const countDrawn = () =>
    page.evaluate(async () => {
      const answer = await fetch('/api/studio/my-creations')
      const { items }: { items: unknown[] } = await answer.json()
      return items.length
    })
  const endMs = performance.now() + drawingLimitMs
  while ((await countDrawn()) < orders.length) {
    if (performance.now() > endMs) throw new Error('the pictures were not drawn in time')
    await page.waitForTimeout(500)
  }
}

/** An hour between one and the next, older than the three; every 7th a portrait, every 50th in 2K. */
const multiply = `INSERT INTO creations (id, user_id, generation_id, content_hash, width, height, size_bytes, placeholder, prompt,
    tier, image_type, aspect_ratio, seed, provider, label, price_hundredths, is_upscaled, search_text, created_at)
  SELECT gen_random_uuid(), user_id, gen_random_uuid(), content_hash, width, height, size_bytes, placeholder, words,
    CASE WHEN n % 50 = 0 THEN 'premium2' ELSE tier END, CASE WHEN n % 7 = 0 THEN 'portrait' ELSE image_type END,
    aspect_ratio, n, provider, label, price_hundredths, is_upscaled, lower(words), created_at - n * interval '1 hour'
  FROM (SELECT *, row_number() OVER (ORDER BY created_at) AS place FROM creations) AS drawn,
    generate_series(1, $1) AS n, LATERAL (SELECT prompt || ', picture ' || n AS words) AS w
  WHERE n % 3 = place - 1`

/** Of a server that has nothing but the three pictures of drawThree(). */
export async function fillUpTo(dataDir: string, count: number): Promise<void> {
  const connectionString = findRunningDatabase(dataDir)
  if (connectionString === null) throw new Error(`no database runs for ${dataDir}`)
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    await client.query(multiply, [count - orders.length])
    await client.query('ANALYZE creations')
  } finally {
    await client.end()
  }
}
