// A creation as its owner sees it, made from its row. Pure but for the signature of its addresses.
import { creditsFromHundredths } from '#contract/credits-amount.ts'
import type { Creation, CreationDetail, Picture } from '#contract/studio.ts'
import { must } from '#platform/assert.ts'
import { showId } from '#platform/ids.ts'
import { type PictureRef, privatePicture } from '#platform/images/index.ts'
import type { Services } from '#platform/module.ts'
import type { CreationRow, CreationSummaryRow } from './creations.sql.ts'
import { showTags } from './tags/tags-of.ts'

type Shower = Pick<Services, 'secrets' | 'clock'>

/** The picture with the metadata of this very generation, whoever else came to the same pixels. */
export function pictureRef(row: Pick<CreationSummaryRow, 'content_hash' | 'generation_id'>): PictureRef {
  return { contentHash: row.content_hash.toString('hex'), mark: showId('generation', row.generation_id) }
}

export function showCreationPicture(services: Shower, row: CreationSummaryRow): Picture {
  const { width, height, placeholder } = row
  return privatePicture(services, { ...pictureRef(row), width, height, placeholder })
}

export function showCreation(services: Shower, row: CreationSummaryRow): Creation {
  return {
    id: showId('image', row.id),
    createdAt: row.created_at.toISOString(),
    ...showCreationPicture(services, row),
    prompt: row.prompt,
    tier: row.tier,
    imageType: row.image_type,
    aspectRatio: row.aspect_ratio,
    status: 'succeeded',
    ...(row.post_id !== null && { postId: showId('post', row.post_id) }),
  }
}

/** Only of a creation with words. */
function showCleanPicture(services: Shower, row: CreationRow): Picture {
  const { width, height } = row
  const content_hash = must(row.clean_hash, 'words without a picture below')
  const placeholder = must(row.clean_placeholder, 'words without a picture below')
  return privatePicture(services, { ...pictureRef({ ...row, content_hash }), width, height, placeholder })
}

export function showCreationDetail(services: Shower, row: CreationRow): CreationDetail {
  return {
    ...showCreation(services, row),
    generationId: showId('generation', row.generation_id),
    seed: row.seed,
    provider: row.provider,
    label: row.label,
    ...(row.template_id !== null && { templateId: row.template_id }),
    ...(row.slots !== null && { slots: row.slots }),
    ...(row.design !== null && { design: row.design, cleanPicture: showCleanPicture(services, row) }),
    creditsUsed: creditsFromHundredths(row.price_hundredths),
    sizeBytes: row.size_bytes,
    isUpscaled: row.is_upscaled,
    ...(row.derived_from !== null && { derivedFrom: showId('image', row.derived_from) }),
    ...(row.source_post_id !== null && { remixOf: showId('post', row.source_post_id) }),
    ...(row.is_prompt_sealed && { isPromptSealed: true }),
    tags: showTags(row.tags),
  }
}
