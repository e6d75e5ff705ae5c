// Markup from templates: everything put in is escaped unless it is markup itself.

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

export class Markup {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

export type Content = string | number | Markup | readonly Content[]

function textOf(content: Content): string {
  if (content instanceof Markup) return content.text
  if (typeof content === 'object') return content.map(textOf).join('')
  return String(content).replace(/[&<>"']/g, (char) => entities[char] ?? char)
}

/** html`<p>${untrusted}</p>` */
export function html(strings: TemplateStringsArray, ...contents: Content[]): Markup {
  return new Markup(String.raw({ raw: strings }, ...contents.map(textOf)))
}

/** Contents with markup between them. */
export function joined(contents: readonly Content[], between: Content): Markup {
  return new Markup(contents.map(textOf).join(textOf(between)))
}
