// The addresses of templates. Handlers translate; the operations decide.
import * as contract from '#contract/templates.ts'
import { sendFile } from '#platform/http/send-file.ts'
import { type Http, serve } from '#platform/http/serve.ts'
import type { Services } from '#platform/module.ts'
import { listCategories } from './list-categories.ts'
import { listTemplates } from './list-templates.ts'
import type { PreviewPictures } from './preview-pictures.ts'
import { showPreview } from './show-preview.ts'

/** The same for everybody and seldom changed: a browser or a proxy may keep it for a minute. */
const shared = 'public, max-age=60'

const seldomChanged = 'public, max-age=600, stale-while-revalidate=86400'

export function templateRoutes(http: Http, services: Services, previews: PreviewPictures): void {
  serve(http, contract.listCategories, ({ reply }) => {
    reply.header('cache-control', shared)
    return listCategories(services)
  })
  serve(http, contract.listTemplates, ({ query, reply }) => {
    reply.header('cache-control', shared)
    return listTemplates(services, previews, query.categoryId)
  })

  // An address that never changes, so that a page that was built long ago can name it. No session, no limit: it is a picture.
  const address = '/media/t/:templateId/:file'
  http.app.get<{ Params: { templateId: string; file: string } }>(
    address,
    { exposeHeadRoute: true },
    async (call, reply) => {
      // What is not drawn yet is asked for again.
      reply.header('cache-control', 'no-store')
      const answer = await showPreview(services, call.params)
      return answer === null
        ? reply.code(204).send()
        : sendFile(call, reply, { ...answer, cacheControl: seldomChanged })
    },
  )
}
