// Front door of templates: what later modules may use.

export {
  findKeptTemplate,
  findVersion,
  type KeptCategory,
  type KeptTemplate,
  listAllCategories,
  listAllTemplates,
  listVersions,
} from './admin.sql.ts'
export { categoryNames } from './category-names.ts'
export { fillTemplate } from './fill-template.ts'
export { findTemplate } from './find-template.ts'
export { createCategory, orderCategories, updateCategory } from './keep-categories.ts'
export { addTemplateVersion, createTemplate, orderTemplates, setTemplateActive } from './keep-templates.ts'
export { listTemplatesWithoutPreview, type UndrawnTemplate } from './list-templates-without-preview.ts'
export type { StoredTemplate } from './templates.sql.ts'
export { findCategoryOf, isActiveCategory, listActiveTemplates, setTemplatePreview } from './templates.sql.ts'
