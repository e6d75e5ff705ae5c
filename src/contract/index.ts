// Front door of the contract: every endpoint, grouped by module. Routes, OpenAPI and the client walk these objects.
import * as credits from './credits.ts'
import type { Endpoint } from './endpoint.ts'
import * as identity from './identity.ts'
import * as studio from './studio.ts'

function isEndpoint(value: unknown): value is Endpoint {
  return typeof value === 'object' && value !== null && 'path' in value && 'method' in value && 'refusals' in value
}

/** All declared endpoints, in the order of their modules. */
export const endpoints: readonly Endpoint[] = [identity, credits, studio].flatMap((module) =>
  Object.values(module).filter(isEndpoint),
)
