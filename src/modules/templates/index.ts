// Front door of templates: what later modules may use.
export { fillTemplate } from './fill-template.ts'
export { findTemplate } from './find-template.ts'
export { listTemplatesWithoutPreview, type UndrawnTemplate } from './list-templates-without-preview.ts'
export type { StoredTemplate } from './templates.sql.ts'
export { findCategoryOf, listActiveTemplates, setTemplatePreview } from './templates.sql.ts'
