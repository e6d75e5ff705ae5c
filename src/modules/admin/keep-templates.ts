// The console's acts on templates, each with its audit line. What a template would make is held against the content policy first.
import type {
  createTemplate as createContract,
  setTemplateState as stateContract,
  TemplateText,
  addTemplateVersion as versionContract,
} from '#contract/admin-templates.ts'
import type { BodyOf } from '#contract/endpoint.ts'
import { fillText, sampleWords } from '#contract/slot-values.ts'
import { refuseUnwanted } from '#modules/policy/index.ts'
import { addTemplateVersion, createTemplate, orderTemplates, setTemplateActive } from '#modules/templates/index.ts'
import type { Services } from '#platform/module.ts'
import { type Admin, auditLine } from './act.ts'

const refuseUnwantedText = ({ prompt, slots }: TemplateText) =>
  refuseUnwanted(fillText(prompt, sampleWords(slots, 'en')))

const subjectOf = (id: string) => ({ kind: 'template', id })
/** What of a text the log needs: the text itself is kept by version. */
const told = ({ name, imageType, aspectRatio }: TemplateText) => ({ name, imageType, aspectRatio })

/** Throws not_found, conflict, validation_failed and content_policy_violation. */
export async function addTemplate(
  services: Services,
  admin: Admin,
  { id, categoryId, text }: BodyOf<typeof createContract>,
): Promise<{ id: string; version: number }> {
  refuseUnwantedText(text)
  const after = { categoryId, version: 1, ...told(text) }
  const alongside = auditLine(services, admin, { action: 'templates.create', subject: subjectOf(id), after })
  await createTemplate(services, { id, categoryId, text, alongside })
  return { id, version: 1 }
}

/** Throws not_found, conflict, validation_failed and content_policy_violation. */
export async function writeVersion(
  services: Services,
  admin: Admin,
  { templateId: id, basedOn, text }: BodyOf<typeof versionContract>,
): Promise<{ id: string; version: number }> {
  refuseUnwantedText(text)
  const version = await addTemplateVersion(services, {
    id,
    basedOn,
    text,
    alongside: (tx, written) =>
      auditLine(services, admin, {
        action: 'templates.add_version',
        subject: subjectOf(id),
        before: { version: basedOn },
        after: { version: written, ...told(text) },
      })(tx),
  })
  return { id, version }
}

/** Throws not_found. */
export function setTemplateState(
  services: Services,
  admin: Admin,
  { id, isActive, reason }: BodyOf<typeof stateContract> & { id: string },
): Promise<void> {
  const action = isActive ? 'templates.activate' : 'templates.deactivate'
  const alongside = auditLine(services, admin, { action, subject: subjectOf(id), reason })
  return setTemplateActive(services, { id, isActive, alongside })
}

/** Throws not_found and conflict. */
export function arrangeTemplates(
  services: Services,
  admin: Admin,
  { categoryId, ids }: { categoryId: string; ids: readonly string[] },
): Promise<void> {
  const subject = { kind: 'category', id: categoryId }
  const alongside = auditLine(services, admin, { action: 'templates.order', subject, after: { ids } })
  return orderTemplates(services, { categoryId, ids, alongside })
}
