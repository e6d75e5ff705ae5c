// The file of a template's preview picture by the template's own id. Must never show what is not published.
import type { FileAnswer } from '#platform/http/send-file.ts'
import { findPublicWidth, pictureFile } from '#platform/images/index.ts'
import type { Services } from '#platform/module.ts'
import { Refusal } from '#platform/refusal.ts'
import { findActiveTemplate } from './templates.sql.ts'

/** `file` is the width a page has room for: `320.webp`, `640.webp`. Null while the picture is not drawn; throws not_found for no template. */
export async function showPreview(
  { db, storage }: Services,
  { templateId, file }: { templateId: string; file: string },
): Promise<Omit<FileAnswer, 'cacheControl'> | null> {
  const width = Number(/^([1-9]\d{2,3})\.webp$/.exec(file)?.[1])
  const template = Number.isNaN(width) ? null : await findActiveTemplate(db, templateId)
  if (!template) throw new Refusal('not_found')
  const found = template.previewImageHash ? await findPublicWidth(db, template.previewImageHash, width) : null
  return found && pictureFile(storage, found.ref, found.file)
}
