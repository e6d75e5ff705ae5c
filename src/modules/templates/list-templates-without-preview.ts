// What still needs a preview picture: each template's text filled with its own sample words. Reads only.
import type { AspectRatio, ImageType } from '#contract/studio.ts'
import type { Database } from '#platform/db/database.ts'
import { fillTemplate } from './fill-template.ts'
import { listUndrawnTemplates } from './templates.sql.ts'

export interface UndrawnTemplate {
  id: string
  /** Filled with the sample words. */
  prompt: string
  imageType: ImageType
  aspectRatio: AspectRatio
}

/** At most `limit`, in the order of the shelves. */
export async function listTemplatesWithoutPreview(db: Database, limit: number): Promise<UndrawnTemplate[]> {
  const templates = await listUndrawnTemplates(db, limit)
  return templates.map(({ id, prompt, slots, imageType, aspectRatio }) => ({
    id,
    prompt: fillTemplate({ prompt, slots }, Object.fromEntries(slots.map((slot) => [slot.key, slot.sample]))),
    imageType,
    aspectRatio,
  }))
}
