// HTTP of creations: list, detail, delete, restore, download. Each handler hands over to one use case.
import * as contract from '#contract/studio.ts'
import { serveFile } from '#platform/http/send-file.ts'
import { type Http, serve } from '#platform/http/serve.ts'
import type { Services } from '#platform/module.ts'
import { deleteCreation } from './delete-creation.ts'
import { downloadCreation } from './download-creation.ts'
import { getCreation } from './get-creation.ts'
import { listCreations } from './list-creations.ts'
import { restoreCreation } from './restore-creation.ts'

export function creationRoutes(http: Http, services: Services): void {
  serve(http, contract.listCreations, ({ viewer, query }) => listCreations(services, viewer.userId, query))
  serve(http, contract.getCreation, ({ viewer, params }) => getCreation(services, { ...viewer, ...params }))
  serve(http, contract.deleteCreation, ({ viewer, params }) => deleteCreation(services, { ...viewer, ...params }))
  serve(http, contract.restoreCreation, ({ viewer, params }) => restoreCreation(services, { ...viewer, ...params }))
  serveFile(http, contract.downloadCreation, ({ viewer, params, query: { format, width } }) =>
    downloadCreation(services, { ...viewer, ...params, format, width }),
  )
}
