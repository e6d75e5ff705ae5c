// What app.ts mounts of templates.
import type { Module } from '#platform/module.ts'
import type { PreviewPictures } from './preview-pictures.ts'
import { templateRoutes } from './routes.ts'

export type { PreviewPictures } from './preview-pictures.ts'
export { seedTemplates } from './seed-templates.ts'

/** `previews` looks up the public pictures of templates; app.ts wires it to the picture store. */
export function templatesModule(previews: PreviewPictures): Module {
  return { name: 'templates', routes: (http, services) => templateRoutes(http, services, previews) }
}
