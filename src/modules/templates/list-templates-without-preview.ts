// What still needs a preview picture: each template's text filled with its own sample words. Reads only.
import type { Design } from '#contract/design.ts'
import { fillDesign } from '#contract/fill-design.ts'
import { sampleWords } from '#contract/slot-values.ts'
import type { AspectRatio, ImageType } from '#contract/studio.ts'
import type { Database } from '#platform/db/database.ts'
import { fillTemplate } from './fill-template.ts'
import { listUndrawnTemplates } from './templates.sql.ts'

export interface UndrawnTemplate {
  id: string
  /** Filled with the sample words. */
  prompt: string
  /** Filled with the sample words; null for a template that is a picture only. */
  design: Design | null
  imageType: ImageType
  aspectRatio: AspectRatio
}

/** At most `limit`, in the order of the shelves. */
export async function listTemplatesWithoutPreview(db: Database, limit: number): Promise<UndrawnTemplate[]> {
  const templates = await listUndrawnTemplates(db, limit)
  return templates.map(({ id, prompt, slots, design, imageType, aspectRatio }) => ({
    id,
    prompt: fillTemplate({ prompt, slots }, sampleWords(slots, 'en')),
    design: design && fillDesign({ design, slots }, sampleWords(slots, 'en')),
    imageType,
    aspectRatio,
  }))
}
