// Draws a preview picture for each template that has none, its sample words on it. Safe to run twice or at once.
import { createHash } from 'node:crypto'
import { type AspectRatio, type ImageType, pixelSize } from '#contract/studio.ts'
import { listTemplatesWithoutPreview, setTemplatePreview, type UndrawnTemplate } from '#modules/templates/index.ts'
import { newId, showId } from '#platform/ids.ts'
import {
  labelDisplayFiles,
  type PictureSource,
  type Provenance,
  prepareImage,
  publishPicture,
  recordImages,
} from '#platform/images/index.ts'
import type { Services } from '#platform/module.ts'
import type { Letterer } from './designs/letterer.ts'

export interface PreviewRequest {
  prompt: string
  imageType: ImageType
  aspectRatio: AspectRatio
  seed: number
  width: number
  height: number
  signal: AbortSignal
}

/** The built-in illustrator, handed in: previews cost nothing and need no key. */
export interface PreviewArtist {
  provenance: Provenance
  draw(request: PreviewRequest): Promise<PictureSource>
  letterer: Pick<Letterer, 'letter'>
}

type PreviewServices = Pick<Services, 'db' | 'clock' | 'storage' | 'log'>

// Three quarters of the standard tier: sharp on a card of 384 px at double density, half the pixels to draw.
const scale = 0.75
// All that can be without one at a time; a template that cannot be drawn must not keep others from their turn.
const mostListed = 500

/** Draws until none is left or `signal` is aborted. Returns how many got their picture. */
export async function drawTemplatePreviews(
  services: PreviewServices,
  artist: PreviewArtist,
  signal: AbortSignal,
): Promise<number> {
  let drawn = 0
  for (const template of await listTemplatesWithoutPreview(services.db, mostListed)) {
    if (signal.aborted) break
    try {
      if (await drawPreview(services, { artist, template, signal })) drawn += 1
    } catch (error) {
      if (!signal.aborted) services.log.warn({ err: error, templateId: template.id }, 'template preview not drawn')
    }
  }
  return drawn
}

interface OnePreview {
  artist: PreviewArtist
  template: UndrawnTemplate
  signal: AbortSignal
}

async function drawPreview(services: PreviewServices, { artist, template, signal }: OnePreview): Promise<boolean> {
  const { db, clock } = services
  const { id, prompt, design, imageType, aspectRatio } = template
  const full = pixelSize('standard', aspectRatio)
  const size = { width: full.width * scale, height: full.height * scale }
  // The same template gets the same picture on every machine.
  const seed = createHash('sha256').update(id).digest().readUInt32BE(0)
  const picture = await artist.draw({ prompt, imageType, aspectRatio, seed, ...size, signal })
  const clean = await prepareImage(services, { ...picture, provenance: artist.provenance, targetSize: size })
  const image =
    design === null ? clean : await artist.letterer.letter(services, { cleanHash: clean.contentHash, design, signal })
  // The one without words stays beside it: whoever edits the template's words sees them where they will stand.
  const pictures = image.contentHash === clean.contentHash ? [image] : [image, clean]
  for (const { contentHash } of pictures) await labelDisplayFiles(services, contentHash)
  return db.transaction(async (tx) => {
    const now = clock.now()
    // Somebody else was faster: what was stored for nothing goes with the sweep.
    const cleanHash = pictures.length === 1 ? null : clean.contentHash
    if (!(await setTemplatePreview(tx, id, { imageHash: image.contentHash, cleanHash }))) return false
    await recordImages(tx, pictures, now)
    for (const { contentHash } of pictures) {
      const ref = { contentHash, mark: showId('image', newId()) }
      await publishPicture(tx, ref, { reason: 'template_preview', now })
    }
    return true
  })
}
