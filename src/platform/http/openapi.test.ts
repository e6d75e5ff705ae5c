// The document says what the routes do: every endpoint, every refusal, nothing dangling; and the file in docs is this one.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { endpoint } from '#contract/endpoint.ts'
import { endpoints, namedSchemas } from '#contract/index.ts'
import { refusals } from '#contract/refusals.ts'
import { expectedOpenApi } from '../../../scripts/write-openapi.ts'
import { testHttp } from '../../../test/http.ts'
import { referencePage } from './docs/reference-page.ts'
import { documentedSchemas, openApiDocument } from './openapi.ts'

const Operation = z.object({
  operationId: z.string(),
  deprecated: z.boolean().optional(),
  security: z.array(z.record(z.string(), z.array(z.string()))),
  parameters: z.array(z.record(z.string(), z.unknown())),
  requestBody: z.unknown().optional(),
  responses: z.record(z.string(), z.record(z.string(), z.unknown())),
})
const Document = z.object({
  openapi: z.literal('3.1.0'),
  paths: z.record(z.string(), z.record(z.string(), Operation)),
  components: z.object({ responses: z.record(z.string(), z.unknown()), schemas: z.record(z.string(), z.unknown()) }),
})

const read = (contract = { endpoints, named: namedSchemas, version: '1' }) => Document.parse(openApiDocument(contract))
const document = read()
const openApiPath = (path: string) => path.replace(/:(\w+)/g, '{$1}')

describe('the document', () => {
  it.each(endpoints.map((each) => [each.id, each] as const))('describes %s under all its addresses', (_id, each) => {
    for (const [index, path] of [each.path, ...(each.aliases ?? [])].entries()) {
      const operation = document.paths[openApiPath(path)]?.[each.method.toLowerCase()]
      expect(operation).toBeDefined()
      expect(operation?.deprecated === true).toBe(index > 0)
      expect(operation?.responses).toHaveProperty(String(each.status))
      for (const code of each.refusals) expect(operation?.responses).toHaveProperty(String(refusals[code].status))
      for (const name of path.matchAll(/:(\w+)/g)) {
        expect(operation?.parameters).toContainEqual(
          expect.objectContaining({ name: name[1], in: 'path', required: true }),
        )
      }
      expect(operation?.security.length === 0).toBe(each.auth === 'none')
    }
  })

  it('has no operation twice and no reference that leads nowhere', () => {
    const ids = Object.values(document.paths).flatMap((path) =>
      Object.values(path).map(({ operationId }) => operationId),
    )
    expect(new Set(ids).size).toBe(ids.length)
    const whole: unknown = JSON.parse(JSON.stringify(openApiDocument({ endpoints, named: namedSchemas, version: '1' })))
    const find = (pointer: string) =>
      pointer
        .slice(2)
        .split('/')
        .reduce<unknown>(
          (part, key) => (typeof part === 'object' && part !== null ? Reflect.get(part, key) : undefined),
          whole,
        )
    const pointers = [...JSON.stringify(whole).matchAll(/"\$ref":"([^"]+)"/g)].map(([, pointer = '']) => pointer)
    expect(pointers.length).toBeGreaterThan(100)
    for (const pointer of new Set(pointers)) expect([pointer, find(pointer)]).not.toContain(undefined)
  })

  it('asks for the key where one is needed and says what each code means', () => {
    const generate = document.paths['/api/studio/generate']?.post
    expect(generate?.parameters).toContainEqual({ $ref: '#/components/parameters/IdempotencyKey' })
    expect(JSON.stringify(generate?.responses['422'])).toMatch(/content_policy_violation/)
    expect(Object.keys(document.components.responses)).toEqual(Object.keys(refusals))
  })

  it('tells roles, streams, files and what may be left out', () => {
    const item = z.object({ name: z.string() })
    const common = { summary: 's', rateLimit: 'read', status: 200, refusals: [], method: 'GET' } as const
    const paths = read({
      version: '1',
      named: { Item: item },
      endpoints: [
        endpoint({
          ...common,
          id: 'a.admin',
          path: '/api/a',
          auth: 'admin',
          reply: item,
          query: z.object({ q: z.string(), page: z.int().default(1) }),
        }),
        endpoint({ ...common, id: 'a.stream', path: '/api/b', auth: 'none', reply: item, answers: 'stream' }),
        endpoint({ ...common, id: 'a.file', path: '/api/c', auth: 'optional', reply: z.any(), answers: 'file' }),
      ],
    }).paths
    expect(paths['/api/a']?.get?.responses).toHaveProperty('403')
    expect(paths['/api/a']?.get?.parameters.map(({ name, required }) => [name, required])).toEqual([
      ['q', true],
      ['page', false],
    ])
    expect(paths['/api/b']?.get?.responses['200']?.content).toEqual({
      'text/event-stream': { schema: { $ref: '#/components/schemas/Item' } },
    })
    expect(paths['/api/c']?.get?.responses['200']?.content).toHaveProperty('image/*')
    expect(paths['/api/c']?.get?.security).toContainEqual({})
  })

  it('in docs/openapi.json is the one of this contract', () => {
    expect(readFileSync(new URL('../../../docs/openapi.json', import.meta.url), 'utf8')).toBe(expectedOpenApi())
  })
})

describe('over HTTP', () => {
  it('the document is there and stays in the cache while it is the same', async () => {
    const { app } = await testHttp()
    const served = await app.inject('/api/openapi.json')
    expect(Document.parse(served.json()).openapi).toBe('3.1.0')
    const again = await app.inject({
      url: '/api/openapi.json',
      headers: { 'if-none-match': String(served.headers.etag) },
    })
    expect([again.statusCode, again.body]).toEqual([304, ''])
    await app.close()
  })

  it('the reference names every endpoint, every field has a type, every link leads somewhere', async () => {
    const { app } = await testHttp()
    const { body } = await app.inject('/docs')
    const errors = await app.inject('/docs/errors')
    for (const { id, path, aliases = [] } of endpoints) {
      expect(body).toContain(`<section id="${id}">`)
      for (const each of [path, ...aliases]) expect(body).toContain(`<code>${each}</code>`)
    }
    for (const code of Object.keys(refusals)) expect(errors.body).toContain(`id="${code}"`)
    for (const [, page = '', anchor = ''] of body.matchAll(/href="([^"#]*)#([^"]+)"/g)) {
      expect([anchor, page === '' ? body : errors.body]).toEqual([anchor, expect.stringContaining(`id="${anchor}"`)])
    }
    expect(body).not.toContain('anything')
    await app.close()
  })

  it('the pages have no script, no inline style and nothing from elsewhere', async () => {
    const { app } = await testHttp()
    for (const url of ['/docs', '/docs/errors']) {
      const { statusCode, headers, body } = await app.inject(url)
      expect([statusCode, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
      expect(headers['content-security-policy']).not.toMatch(/script|unsafe/)
      expect(body).not.toMatch(/<script|<style|style=|https?:|\son\w+=/)
    }
    for (const url of ['/docs/style.css', '/docs/anek.woff2']) expect((await app.inject(url)).statusCode).toBe(200)
    await app.close()
  })
})

describe('the reference', () => {
  it('escapes what the contract says', () => {
    const item = z.object({ '<b>': z.string().meta({ default: '</pre><script>' }) })
    const contract = {
      version: '<1>',
      named: {},
      endpoints: [
        endpoint({
          id: 'a.b',
          method: 'GET',
          path: '/api/a',
          summary: '<img src=x>',
          auth: 'none',
          rateLimit: 'read',
          reply: item,
          status: 200,
          refusals: [],
        }),
      ],
    }
    const text = referencePage({ ...contract, schemas: documentedSchemas(contract) })
    expect(text).not.toMatch(/<script|<img|<b><b>/)
    expect(text).toContain('&lt;img src=x&gt;')
  })
})
