// The addresses of templates. Handlers translate; the operations decide.
import * as contract from '#contract/templates.ts'
import { type Http, serve } from '#platform/http/serve.ts'
import type { Services } from '#platform/module.ts'
import { listCategories } from './list-categories.ts'
import { listTemplates } from './list-templates.ts'
import type { PreviewPictures } from './preview-pictures.ts'

/** The same for everybody and seldom changed: a browser or a proxy may keep it for a minute. */
const shared = 'public, max-age=60'

export function templateRoutes(http: Http, services: Services, previews: PreviewPictures): void {
  serve(http, contract.listCategories, ({ reply }) => {
    reply.header('cache-control', shared)
    return listCategories(services)
  })
  serve(http, contract.listTemplates, ({ query, reply }) => {
    reply.header('cache-control', shared)
    return listTemplates(services, previews, query.categoryId)
  })
}
