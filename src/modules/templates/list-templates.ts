// The templates on offer with their preview pictures, all or of one category. An unknown category has none.
import type { Picture, Template } from '#contract/studio.ts'
import type { Services } from '#platform/module.ts'
import type { PreviewPictures } from './preview-pictures.ts'
import { listActiveTemplates, type StoredTemplate } from './templates.sql.ts'

export async function listTemplates(
  services: Services,
  previews: PreviewPictures,
  categoryId?: string,
): Promise<{ items: Template[] }> {
  const stored = await listActiveTemplates(services.db, categoryId)
  const hashes = stored.flatMap(({ previewImageHash }) => previewImageHash ?? [])
  const pictures = hashes.length === 0 ? new Map<string, Picture>() : await previews(hashes)
  return { items: stored.map((template) => showTemplate(template, pictures.get(template.previewImageHash ?? ''))) }
}

function showTemplate(template: StoredTemplate, preview: Picture | undefined): Template {
  const { id, categoryId, name, description, prompt, slots, design, imageType, aspectRatio, purpose } = template
  const createdAt = template.createdAt.toISOString()
  const shown = { id, createdAt, categoryId, name, description, prompt, slots, imageType, aspectRatio, purpose }
  return { ...shown, ...(design !== null && { design }), ...(preview !== undefined && { preview }) }
}
