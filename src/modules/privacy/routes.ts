// The addresses of privacy. Handlers translate; the operations decide.
import * as contract from '#contract/privacy.ts'
import { localeOf } from '#platform/http/locale.ts'
import { serveFile } from '#platform/http/send-file.ts'
import { type Http, serve } from '#platform/http/serve.ts'
import type { Services } from '#platform/module.ts'
import { noticeVersion } from './documents.ts'
import { downloadExport } from './download-export.ts'
import { orderExport } from './order-export.ts'
import type { PrivacyPorts } from './ports.ts'
import { cancelErasure, requestErasure } from './request-erasure.ts'
import { sendGrievance } from './send-grievance.ts'
import { setConsent } from './set-consent.ts'
import { showPrivacy } from './show-privacy.ts'

export function privacyRoutes(http: Http, services: Services, { people }: PrivacyPorts): void {
  const versionInForce = noticeVersion(services.config)
  const stateOf = (userId: string) => showPrivacy(services, userId, versionInForce)

  serve(http, contract.getPrivacy, ({ viewer }) => stateOf(viewer.userId))
  serve(http, contract.setConsent, async ({ viewer, body }) => {
    await setConsent(services, { ...body, userId: viewer.userId, versionInForce })
    return stateOf(viewer.userId)
  })
  serve(http, contract.orderExport, ({ viewer, request }) =>
    orderExport(services, { userId: viewer.userId, locale: localeOf(request) }),
  )
  serveFile(http, contract.downloadExport, ({ viewer, params }) =>
    downloadExport(services, { userId: viewer.userId, exportId: params.exportId }),
  )
  serve(http, contract.requestErasure, async ({ viewer, body, request }) => {
    await requestErasure(services, people, { viewer, password: body.password, locale: localeOf(request) })
    return stateOf(viewer.userId)
  })
  serve(http, contract.cancelErasure, async ({ viewer }) => {
    await cancelErasure(services, viewer.userId)
    return stateOf(viewer.userId)
  })
  serve(http, contract.sendGrievance, ({ viewer, body, request }) =>
    sendGrievance(services, { ...body, userId: viewer?.userId ?? null, locale: localeOf(request) }),
  )
}
