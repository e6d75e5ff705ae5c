// What a browser test of moderation begins with: a published post with its picture, laid beside the running server, so that it takes no
// drawing. Publishing itself is tested where it is the matter.
import type { Page } from 'playwright-core'
import { z } from 'zod'
import { openDatabase } from '#platform/db/database.ts'
import { findRunningDatabase } from '#platform/db/provide-database.ts'
import { newId, parseId, showId } from '#platform/ids.ts'
import { labelDisplayFiles, prepareImage, publishPicture, recordImage } from '#platform/images/index.ts'
import { createLocalDisk } from '#platform/storage/local-disk.ts'
import { testPixels } from '../pictures.ts'

/** With the cookies of the page. Throws on any answer that is no success. */
export async function ask<Reply>(
  page: Page,
  { method, path, body }: { method: 'GET' | 'POST'; path: string; body?: object },
  reply: z.ZodType<Reply>,
): Promise<Reply> {
  const origin = new URL(page.url()).origin
  const headers = { origin }
  const sent = { method, headers, ...(body !== undefined && { data: body }) }
  const answer = await page.context().request.fetch(`${origin}${path}`, sent)
  if (!answer.ok()) throw new Error(`${method} ${path} answered ${answer.status()}: ${await answer.text()}`)
  return reply.parse(await answer.json())
}

export interface LaidPost {
  title: string
  /** The post it was made from, as the API says it. */
  parentId?: string
}

/** Of the person whose page it is. Returns the post's id; everybody can see it. */
export async function layPost(dataDir: string, page: Page, { title, parentId }: LaidPost): Promise<string> {
  const { id } = await ask(page, { method: 'GET', path: '/api/profile' }, z.object({ id: z.string() }))
  const connectionString = findRunningDatabase(dataDir)
  if (connectionString === null) throw new Error('the server is not there')
  const db = openDatabase({ connectionString, poolSize: 2, applicationName: 'rangoli-test' })
  try {
    const now = new Date()
    const parts = { db, storage: createLocalDisk(`${dataDir}/pictures`), clock: { now: () => now } }
    const provenance = { kind: 'drawn', provider: 'builtin' } as const
    const image = await prepareImage(parts, { pixels: testPixels(900, 1125), provenance })
    await db.transaction((tx) => recordImage(tx, image, now))
    await labelDisplayFiles(parts, image.contentHash, { watermark: '', hasPreview: true })
    const postId = newId()
    const generationId = newId()
    const ref = { contentHash: image.contentHash, mark: showId('generation', generationId) }
    await db.transaction((tx) => publishPicture(tx, ref, { reason: 'post', now }))
    const shown = [title, Buffer.from(image.contentHash, 'hex'), image.width, image.height, image.placeholder, now]
    const origin = parentId === undefined ? [null, null] : [parseId('post', parentId), 'remixed']
    await db.pool.query(
      `INSERT INTO posts (id, author_id, creation_id, generation_id, state, visibility, title, category_id, tags, remix,
         content_hash, width, height, placeholder, watermark, prompt, shown_prompt, image_type, tier, aspect_ratio, label,
         created_at, published_at, parent_id, lineage)
       VALUES ($1, $2, $3, $4, 'live', 'public', $5, 'festivals-events', '{lamp}', 'open', $6, $7, $8, $9, '', 'a lamp',
         'a lamp', 'poster', 'standard', '4:5', 'Drawn by Rangoli', $10, $10, $11, $12)`,
      [postId, parseId('user', id), newId(), generationId, ...shown, ...origin],
    )
    await db.pool.query('INSERT INTO post_counters (post_id) VALUES ($1)', [postId])
    return showId('post', postId)
  } finally {
    await db.close()
  }
}
