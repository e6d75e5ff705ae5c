// HTTP of creations: list, detail, delete, restore, words, crop, share, download. Each handler hands over to one use case.
import * as contract from '#contract/studio.ts'
import { serveFile } from '#platform/http/send-file.ts'
import { type Http, rawJson, serve } from '#platform/http/serve.ts'
import type { Services } from '#platform/module.ts'
import { cropCreation } from './crop-creation.ts'
import { deleteCreation } from './delete-creation.ts'
import type { Letterer } from './designs/letterer.ts'
import { setCreationDesign } from './designs/set-creation-design.ts'
import { downloadCreation } from './download-creation.ts'
import { getCreation } from './get-creation.ts'
import { listCreations } from './list-creations.ts'
import { deleteCreations, restoreCreations } from './mark-creations.ts'
import { type CreationPosts, noCreationPosts } from './ports.ts'
import { restoreCreation } from './restore-creation.ts'
import { shareCreation } from './share-creation.ts'
import { getWatermark } from './watermark.ts'

export interface CreationParts {
  letterer: Letterer
  /** Without: nothing is published. */
  posts?: CreationPosts | undefined
}

export function creationRoutes(
  http: Http,
  services: Services,
  { letterer, posts = noCreationPosts }: CreationParts,
): void {
  serve(http, contract.listCreations, ({ viewer, query }) => listCreations(services, viewer.userId, query))
  serve(http, contract.getCreation, ({ viewer, params }) => getCreation(services, { ...viewer, ...params }))
  const deleting = { ...services, posts }
  serve(http, contract.deleteCreation, ({ viewer, params }) => deleteCreation(deleting, { ...viewer, ...params }))
  serve(http, contract.restoreCreation, ({ viewer, params }) => restoreCreation(services, { ...viewer, ...params }))
  const editing = { ...services, letterer }
  serve(http, contract.setCreationDesign, ({ viewer, params, body }) =>
    setCreationDesign(editing, { ...viewer, ...params, ...body }),
  )
  serve(http, contract.deleteCreations, ({ viewer, body }) => deleteCreations(deleting, { ...viewer, ...body }))
  serve(http, contract.restoreCreations, ({ viewer, body }) => restoreCreations(services, { ...viewer, ...body }))
  serve(http, contract.cropCreation, async ({ viewer, params, body: area, idempotencyKey, signal }) => {
    const { bytes, isReplayed } = await cropCreation(services, { ...viewer, ...params, area, idempotencyKey, signal })
    return rawJson(bytes, isReplayed ? { 'idempotent-replayed': 'true' } : {})
  })
  serve(http, contract.getWatermark, ({ viewer }) => getWatermark(services, viewer))
  serve(http, contract.shareCreation, ({ viewer, params, body }) =>
    shareCreation(services, { ...viewer, ...params, ...body }),
  )
  serveFile(http, contract.downloadCreation, ({ viewer, params, query: { watermark, ...query } }) =>
    downloadCreation(services, { ...viewer, ...params, ...query, isWatermarked: watermark === 'true' }),
  )
}
