// OpenAPI 3.1 made from the contract: the same objects that validate. Must stay deterministic: CI compares its bytes.
import { z } from 'zod'
import type { Endpoint } from '#contract/endpoint.ts'
import { Problem } from '#contract/problem.ts'
import { type RefusalCode, refusals } from '#contract/refusals.ts'
import { inputSchema, type JsonSchema, type OutputSchemas, outputSchemas } from './openapi-schemas.ts'

export interface Contract {
  endpoints: readonly Endpoint[]
  /** Schemas that get a name in the document. */
  named: Readonly<Record<string, z.ZodType>>
  version: string
}

const problemContent = (schema: JsonSchema) => ({ 'application/problem+json': { schema } })
const problemRef = { $ref: '#/components/schemas/Problem' }
const headerRef = (name: string) => ({ $ref: `#/components/headers/${name}` })
const everyHeader = {
  'X-Request-Id': headerRef('X-Request-Id'),
  RateLimit: headerRef('RateLimit'),
  'RateLimit-Policy': headerRef('RateLimit-Policy'),
}

const openApiPath = (path: string) => path.replace(/:(\w+)/g, '{$1}')

function parameters(endpoint: Endpoint): JsonSchema[] {
  const of = (schema: z.ZodType | undefined, place: 'path' | 'query'): JsonSchema[] => {
    if (schema === undefined) return []
    const object = z.object({ properties: z.record(z.string(), z.unknown()), required: z.array(z.string()).optional() })
    const { properties, required = [] } = object.parse(inputSchema(schema))
    return Object.entries(properties).map(([name, property]) => ({
      name,
      in: place,
      required: place === 'path' || required.includes(name),
      schema: property,
    }))
  }
  const key = endpoint.idempotent ? [{ $ref: '#/components/parameters/IdempotencyKey' }] : []
  return [...of(endpoint.params, 'path'), ...of(endpoint.query, 'query'), ...key]
}

/** Everything this endpoint may say no with: what it declares, and what stands in front of it. */
export function codesOf(endpoint: Endpoint): RefusalCode[] {
  const isUnsafe = endpoint.method !== 'GET'
  const hasInput = endpoint.body !== undefined || endpoint.query !== undefined || endpoint.params !== undefined
  const front: Partial<Record<RefusalCode, boolean>> = {
    validation_failed: hasInput || endpoint.idempotent === true,
    unauthenticated: endpoint.auth !== 'none' && endpoint.auth !== 'optional',
    forbidden: isUnsafe || endpoint.auth === 'moderator' || endpoint.auth === 'admin',
    payload_too_large: endpoint.body !== undefined,
    unsupported_media_type: endpoint.body !== undefined,
    rate_limited: true,
    internal: true,
    unavailable: true,
  }
  // Object.keys types its result as string[]; the cast restores what the const object guarantees.
  const all = Object.keys(refusals) as RefusalCode[]
  return all.filter((code) => front[code] === true || endpoint.refusals.includes(code))
}

function problemAnswers(endpoint: Endpoint): Record<string, JsonSchema> {
  const byStatus = Map.groupBy(codesOf(endpoint), (code) => refusals[code].status)
  const answers = [...byStatus].map(([status, codes]): [string, JsonSchema] => {
    if (codes.length === 1) return [String(status), { $ref: `#/components/responses/${codes[0]}` }]
    const description = codes.map((code) => `\`${code}\`: ${refusals[code].title}`).join(' ')
    const narrowed = { allOf: [problemRef, { type: 'object', properties: { code: { enum: codes } } }] }
    return [String(status), { description, headers: everyHeader, content: problemContent(narrowed) }]
  })
  return Object.fromEntries(answers)
}

function successAnswer(endpoint: Endpoint, schemas: OutputSchemas): JsonSchema {
  const description = endpoint.summary
  if (endpoint.status === 204) return { description, headers: everyHeader }
  if (endpoint.answers === 'file') {
    return {
      description,
      headers: everyHeader,
      content: { 'image/*': { schema: { type: 'string', format: 'binary' } } },
    }
  }
  const type = endpoint.answers === 'stream' ? 'text/event-stream' : 'application/json'
  return { description, headers: everyHeader, content: { [type]: { schema: schemas.of(endpoint.reply) } } }
}

function bodyContent(endpoint: Endpoint, schema: JsonSchema): JsonSchema {
  if (endpoint.takes !== 'file') return { 'application/json': { schema } }
  return { 'multipart/form-data': { schema }, 'image/*': { schema: { type: 'string', format: 'binary' } } }
}

const securityOf: Record<Endpoint['auth'], JsonSchema[]> = {
  none: [],
  optional: [{}, { session: [] }, { bearer: [] }],
  user: [{ session: [] }, { bearer: [] }],
  moderator: [{ session: [] }, { bearer: [] }],
  admin: [{ session: [] }, { bearer: [] }],
}

function operation(endpoint: Endpoint, schemas: OutputSchemas): JsonSchema {
  const role = endpoint.auth === 'moderator' || endpoint.auth === 'admin' ? ` (role ${endpoint.auth})` : ''
  return {
    tags: [endpoint.id.split('.')[0] ?? ''],
    summary: `${endpoint.summary}${role}`,
    security: securityOf[endpoint.auth],
    parameters: parameters(endpoint),
    ...(endpoint.body && {
      requestBody: { required: true, content: bodyContent(endpoint, inputSchema(endpoint.body)) },
    }),
    responses: { [endpoint.status]: successAnswer(endpoint, schemas), ...problemAnswers(endpoint) },
  }
}

function components(schemas: OutputSchemas) {
  const text = { type: 'string' }
  const responses = Object.entries(refusals).map(([code, { title }]) => [
    code,
    { description: title, headers: everyHeader, content: problemContent(problemRef) },
  ])
  return {
    schemas: schemas.components,
    responses: Object.fromEntries(responses),
    parameters: {
      IdempotencyKey: {
        name: 'Idempotency-Key',
        in: 'header',
        required: true,
        description:
          'Any text of yours, new for each order. The same key and body again get the first answer again, byte for byte, with `Idempotent-Replayed: true`.',
        schema: { type: 'string', minLength: 1, maxLength: 257 },
      },
    },
    headers: {
      'X-Request-Id': { description: 'Also `traceId` of a problem; name it when you report one.', schema: text },
      RateLimit: { description: 'What is left (`r`) and for how many seconds the count runs (`t`).', schema: text },
      'RateLimit-Policy': { description: 'How many calls (`q`) in how many seconds (`w`).', schema: text },
    },
    securitySchemes: {
      session: {
        type: 'apiKey',
        in: 'cookie',
        name: 'rangoli_session',
        description: 'Set by register and login; named `__Host-rangoli_session` over https.',
      },
      bearer: { type: 'http', scheme: 'bearer', description: 'The `token` of register, login or POST /api/token.' },
    },
  }
}

/** Schemas of every reply, the named ones as components. */
export function documentedSchemas({ endpoints, named }: Contract): OutputSchemas {
  const replies = endpoints.filter(({ status, answers }) => status !== 204 && answers !== 'file')
  return outputSchemas({ ...named, Problem }, [...replies.map(({ reply }) => reply), Problem])
}

/** The whole document, ready for JSON.stringify. */
export function openApiDocument(contract: Contract, schemas = documentedSchemas(contract)): JsonSchema {
  const { endpoints, version } = contract
  const paths: Record<string, Record<string, JsonSchema>> = {}
  for (const endpoint of endpoints) {
    const described = operation(endpoint, schemas)
    for (const [index, path] of [endpoint.path, ...(endpoint.aliases ?? [])].entries()) {
      const isAlias = index > 0
      const at = openApiPath(path)
      paths[at] ??= {}
      paths[at][endpoint.method.toLowerCase()] = {
        operationId: isAlias ? `${endpoint.id}.alias${index}` : endpoint.id,
        ...described,
        ...(isAlias && { deprecated: true, description: `Use \`${endpoint.method} ${openApiPath(endpoint.path)}\`.` }),
      }
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Rangoli',
      version,
      description:
        'Sign in with the session cookie or a bearer token. Every error is application/problem+json; what each code means stands at [/docs/errors](/docs/errors). Credits are decimal numbers, times are ISO 8601 in UTC.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    paths: sorted(Object.entries(paths).map(([path, operations]) => [path, sorted(Object.entries(operations))])),
    components: components(schemas),
  }
}

// The order of a module's exports is not the same everywhere: Node sorts them, a bundler keeps them as written.
function sorted<T>(entries: [string, T][]): Record<string, T> {
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
}
