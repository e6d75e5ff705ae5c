// Front door of the contract: every endpoint, grouped by module. Routes, OpenAPI and the client walk these objects.
import { z } from 'zod'
import * as accountLanguage from './account-language.ts'
import * as accountSecurity from './account-security.ts'
import * as admin from './admin.ts'
import * as community from './community.ts'
import * as credits from './credits.ts'
import type { Endpoint } from './endpoint.ts'
import * as identity from './identity.ts'
import * as moderation from './moderation.ts'
import * as notifications from './notifications.ts'
import * as operations from './operations.ts'
import * as privacy from './privacy.ts'
import * as rewards from './rewards.ts'
import * as studio from './studio.ts'
import * as verify from './verify.ts'

function isEndpoint(value: unknown): value is Endpoint {
  return typeof value === 'object' && value !== null && 'path' in value && 'method' in value && 'refusals' in value
}

function isSchema(value: unknown): value is z.ZodType {
  return value instanceof z.ZodType
}

const modules: readonly Record<string, unknown>[] = [
  identity,
  accountLanguage,
  accountSecurity,
  credits,
  studio,
  verify,
  community,
  moderation,
  rewards,
  notifications,
  privacy,
  admin,
  operations,
]

/** All declared endpoints, in the order of their modules. */
export const endpoints: readonly Endpoint[] = modules.flatMap((module) => Object.values(module).filter(isEndpoint))

/** Every exported schema under its name, for the components of the OpenAPI document. */
export const namedSchemas: Readonly<Record<string, z.ZodType>> = Object.fromEntries(
  modules
    .flatMap((module) => Object.entries(module))
    .filter((entry): entry is [string, z.ZodType] => isSchema(entry[1])),
)
