// Templates as an admin sees them: the list, and one with the text of any of its versions.
import type { AdminTemplate, AdminTemplateDetail } from '#contract/admin-templates.ts'
import type { Picture } from '#contract/picture.ts'
import {
  findKeptTemplate,
  findVersion,
  type KeptTemplate,
  listAllTemplates,
  listVersions,
} from '#modules/templates/index.ts'
import { findPublicPictures } from '#platform/images/index.ts'
import type { Services } from '#platform/module.ts'
import { Refusal } from '#platform/refusal.ts'

const versionsShown = 50

type Reading = Pick<Services, 'db'>

export async function listTemplates({ db }: Reading, categoryId?: string): Promise<{ items: AdminTemplate[] }> {
  const templates = await listAllTemplates(db, categoryId)
  const pictures = await picturesOf({ db }, templates)
  return { items: templates.map((template) => showTemplate(template, pictures)) }
}

async function picturesOf({ db }: Reading, rows: readonly { previewHash: string | null }[]) {
  const hashes = rows.flatMap(({ previewHash }) => previewHash ?? [])
  return hashes.length === 0 ? new Map<string, Picture>() : findPublicPictures(db, hashes)
}

function showTemplate(template: KeptTemplate, pictures: ReadonlyMap<string, Picture>): AdminTemplate {
  const { createdAt, previewHash, ...rest } = template
  const preview = pictures.get(previewHash ?? '')
  return { ...rest, createdAt: createdAt.toISOString(), ...(preview && { preview }) }
}

/** Throws not_found for no such template or version. */
export async function getTemplate({ db }: Reading, id: string, version?: number): Promise<AdminTemplateDetail> {
  const template = await findKeptTemplate(db, id)
  const found = template && (await findVersion(db, id, version ?? template.version))
  if (!template || !found) throw new Refusal('not_found', 'There is no such template.')
  const { previewHash, cleanHash, ...text } = found
  const { name, imageType, aspectRatio } = text
  const [versions, pictures] = await Promise.all([
    listVersions(db, id, versionsShown),
    picturesOf({ db }, [found, { previewHash: cleanHash }]),
  ])
  // A preview without words is clean itself.
  const cleanPreview = pictures.get(cleanHash ?? previewHash ?? '')
  return {
    ...showTemplate({ ...template, name, imageType, aspectRatio, previewHash }, pictures),
    ...(cleanPreview && { cleanPreview }),
    text,
    versions: versions.map((one) => ({ ...one, createdAt: one.createdAt.toISOString() })),
  }
}
