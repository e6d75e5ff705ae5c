// The API reference as one page made from the contract: no script, nothing from elsewhere, readable on a phone.
import type { Endpoint } from '#contract/endpoint.ts'
import { refusals } from '#contract/refusals.ts'
import { codesOf } from '../openapi.ts'
import { inputSchema, type JsonSchema, type OutputSchemas } from '../openapi-schemas.ts'
import { type Quota, rateLimits } from '../rate-limits.ts'
import { type Content, html, joined, type Markup } from './markup.ts'
import { schemaText } from './schema-text.ts'

export interface Reference {
  endpoints: readonly Endpoint[]
  schemas: OutputSchemas
  version: string
}

const whoMayCall: Record<Endpoint['auth'], string> = {
  none: 'Anybody',
  optional: 'Anybody; signed in or not',
  user: 'Signed in',
  moderator: 'Moderators',
  admin: 'Admins',
}

function perWhom(per: Quota['per'], { auth }: Endpoint): string {
  if (per === 'network') return 'for each network'
  if (per === 'address' || auth === 'none') return 'for each address'
  return auth === 'optional' ? 'for each user, for visitors by address' : 'for each user'
}

function limits(endpoint: Endpoint): string {
  return rateLimits[endpoint.rateLimit].quotas
    .map(
      ({ limit, windowSeconds, per }) =>
        `${limit} in ${windowSeconds === 60 ? 'a minute' : 'an hour'} ${perWhom(per, endpoint)}`,
    )
    .join('; ')
}

const fact = (name: string, value: Content) => html`<dt>${name}</dt><dd>${value}</dd>\n`
const block = (name: string, schema: JsonSchema | undefined) =>
  schema === undefined ? '' : html`<h4>${name}</h4>\n<pre tabindex="0">${schemaText(schema)}</pre>\n`

function answer(endpoint: Endpoint, schemas: OutputSchemas): Markup {
  const { status, answers = 'json' } = endpoint
  if (status === 204) return html`<h4>Answer ${status}</h4>\n<p>Nothing.</p>\n`
  if (answers === 'file')
    return html`<h4>Answer ${status}</h4>\n<p>The bytes of the file; ranges and ETag are understood.</p>\n`
  const kind = answers === 'stream' ? 'text/event-stream; the data of each event' : 'application/json'
  return html`<h4>Answer ${status} <small>${kind}</small></h4>\n<pre tabindex="0">${schemaText(schemas.of(endpoint.reply))}</pre>\n`
}

function refusalLinks(endpoint: Endpoint): Markup {
  const links = codesOf(endpoint).map(
    (code) => html`<a href="/docs/errors#${code}">${refusals[code].status} ${code}</a>`,
  )
  return html`<h4>Refusals</h4>\n<p class="codes">${joined(links, ' ')}</p>\n`
}

function operation(endpoint: Endpoint, schemas: OutputSchemas): Markup {
  const input = (schema: Endpoint['body']) => (schema === undefined ? undefined : inputSchema(schema))
  const facts = [
    fact('Who', whoMayCall[endpoint.auth]),
    fact('Limit', limits(endpoint)),
    endpoint.idempotent
      ? fact(
          'Header',
          html`<code>Idempotency-Key</code>, new for each order; a repeated one gets the first answer again`,
        )
      : '',
    endpoint.aliases
      ? fact(
          'Formerly',
          joined(
            endpoint.aliases.map((path) => html`<code>${path}</code>`),
            ', ',
          ),
        )
      : '',
  ]
  return html`<section id="${endpoint.id}">
<h3><span class="method ${endpoint.method.toLowerCase()}">${endpoint.method}</span> <code>${endpoint.path}</code></h3>
<p>${endpoint.summary}.</p>
<dl>${facts}</dl>
${block('In the address', input(endpoint.params))}${block('Query', input(endpoint.query))}${block('Body', input(endpoint.body))}${answer(endpoint, schemas)}${refusalLinks(endpoint)}</section>
`
}

/** The frame of every page here. */
export function page(title: string, body: Content): string {
  return `<!doctype html>\n${
    html`<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="preload" href="/docs/anek.woff2" as="font" type="font/woff2" crossorigin>
<link rel="stylesheet" href="/docs/style.css">
</head>
<body>
${body}
</body>
</html>
`.text
  }`
}

/** The whole reference. */
export function referencePage({ endpoints, schemas, version }: Reference): string {
  const groups = Map.groupBy(endpoints, ({ id }) => id.split('.')[0] ?? '')
  const inOrder = [...groups].map(([name, each]) => ({
    name,
    endpoints: each.toSorted((a, b) => (a.path === b.path ? 0 : a.path < b.path ? -1 : 1)),
  }))
  const contents = inOrder.map(
    (group) => html`<h2>${group.name}</h2>\n<ul>
${group.endpoints.map(({ id, method, path }) => html`<li><a href="#${id}"><span class="method ${method.toLowerCase()}">${method}</span> ${path.slice('/api'.length)}</a></li>\n`)}</ul>
`,
  )
  const sections = inOrder.map(
    (group) => html`<h2>${group.name}</h2>\n${group.endpoints.map((each) => operation(each, schemas))}`,
  )
  const named = Object.entries(schemas.components).map(
    ([name, schema]) =>
      html`<section id="${name}">\n<h3>${name}</h3>\n<pre tabindex="0">${schemaText(schema)}</pre>\n</section>\n`,
  )
  return page(
    'Rangoli API',
    html`<nav aria-label="Contents">
<p><a href="/docs/errors">Errors</a> <a href="#schemas">Schemas</a> <a href="/api/openapi.json">OpenAPI 3.1</a></p>
${contents}</nav>
<main>
<h1>Rangoli API <small>${version}</small></h1>
<p>JSON in UTF-8. Sign in with <a href="#identity.login">login</a>: the web uses the session cookie it sets, others send its
<code>token</code> as <code>Authorization: Bearer</code>. Times are ISO 8601 in UTC, credits are decimal numbers, lists are
<code>{ items, nextCursor? }</code>. Errors are <a href="/docs/errors">problems</a> with a <code>code</code>. Every answer
says with <code>RateLimit</code> what is left, and with <code>X-Request-Id</code> how to find it in the logs.</p>
${sections}
<h2 id="schemas">schemas</h2>
${named}
</main>`,
  )
}
