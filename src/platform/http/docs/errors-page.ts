// What every error code means, in one page made from the list of refusals. Problems link to its entries.
import { type RefusalCode, refusals } from '#contract/refusals.ts'
import { html } from './markup.ts'
import { page } from './reference-page.ts'

export function errorsPage(): string {
  // Object.keys types its result as string[]; the cast restores what the const object guarantees.
  const entries = (Object.keys(refusals) as RefusalCode[]).map((code) => {
    const { status, title } = refusals[code]
    return html`<dt id="${code}"><code>${code}</code> HTTP ${status}</dt>\n<dd>${title}</dd>\n`
  })
  return page(
    'Errors of the Rangoli API',
    html`<main>
<h1>Errors</h1>
<p>Every error is <code>application/problem+json</code> (RFC 9457). <code>code</code> is one of these, <code>detail</code> says
what to do, <code>fields</code> names what was not valid, and <code>traceId</code> finds the request in the logs.
<a href="/docs">The whole API</a></p>
<dl class="errors">
${entries}</dl>
</main>`,
  )
}
