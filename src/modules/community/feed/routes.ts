// The feed, its search and the ranking. Handlers translate; the operations decide.
import type { Http } from '#platform/http/serve.ts'
import type { Services } from '#platform/module.ts'

export function feedRoutes(_http: Http, _services: Services): void {}
