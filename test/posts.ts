// Posts put there by hand, for tests whose matter is not publishing.
import { newId, showId } from '#platform/ids.ts'

export interface PostGiven {
  remix?: 'open' | 'sealed' | 'closed'
  state?: 'preparing' | 'live' | 'withdrawn' | 'removed'
  visibility?: 'public' | 'private'
  hiddenAt?: Date | null
  prompt?: string
  /** Not given: the same as prompt. */
  shownPrompt?: string
  isPromptSealed?: boolean
  templateId?: string | null
  slots?: Record<string, string> | null
  design?: object | null
  parentId?: string | null
  lineage?: 'remixed' | 'inspired'
  title?: string
}

const postText = `WITH made AS (INSERT INTO posts (id, author_id, creation_id, generation_id, state, visibility, hidden_at, title,
    category_id, tags, remix, content_hash, width, height, placeholder, watermark, prompt, shown_prompt, is_prompt_sealed, image_type,
    tier, aspect_ratio, template_id, slots, design, label, parent_id, lineage, created_at, published_at, ended_at)
  VALUES ($1::uuid, $2, $3, $4, $5::text, $6, $7, $8, 'festivals', '{}', $9, decode(md5($19) || md5($19), 'hex'), 1024, 1024, 'AAAA', '',
    $10, $11, $12, 'realistic', 'standard', '16:9', $13, $14, $15, 'Drawn by Rangoli', $16, $17, $18,
    CASE WHEN $5::text <> 'preparing' THEN $18::timestamptz END,
    CASE WHEN $5::text IN ('withdrawn', 'removed') THEN $18::timestamptz END) RETURNING id)
  INSERT INTO post_counters (post_id) SELECT $1::uuid`

type Query = (text: string, values: unknown[]) => Promise<unknown>

const asJson = (value: object | null | undefined) => (value ? JSON.stringify(value) : null)

/** Everybody can see it unless `given` says otherwise. Its picture has no files. */
export async function layPost(
  query: Query,
  { authorId, now }: { authorId: string; now: Date },
  given: PostGiven = {},
): Promise<{ id: string; shown: string }> {
  const id = newId()
  const prompt = given.prompt ?? 'a clay lamp on a dark table'
  await query(postText, [
    id,
    authorId,
    newId(),
    newId(),
    given.state ?? 'live',
    given.visibility ?? 'public',
    given.hiddenAt ?? null,
    given.title ?? 'A lamp',
    given.remix ?? 'open',
    prompt,
    given.shownPrompt ?? prompt,
    given.isPromptSealed ?? false,
    given.templateId ?? null,
    asJson(given.slots),
    asJson(given.design),
    given.parentId ?? null,
    given.parentId ? (given.lineage ?? 'remixed') : null,
    now,
    id,
  ])
  return { id, shown: showId('post', id) }
}
