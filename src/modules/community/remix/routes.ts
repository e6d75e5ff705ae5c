// Remixing. Handlers translate; the operations decide.
import type { Http } from '#platform/http/serve.ts'
import type { Services } from '#platform/module.ts'

export function remixRoutes(_http: Http, _services: Services): void {}
