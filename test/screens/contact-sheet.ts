// All screens on one page for the eye, with what is wrong beside each. Plain markup; needs nothing but the pictures beside it.
import type { Looked } from './look.ts'

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')

const style = `body{margin:24px;font:14px/1.4 system-ui;background:#8a8590;color:#111}h2{margin:32px 0 8px}
.row{display:flex;gap:16px;align-items:flex-start;overflow-x:auto;padding-bottom:8px}figure{margin:0;flex:none}
img{display:block;border-radius:6px;box-shadow:0 1px 8px #0006}.w360 img{width:240px}.w1440 img{width:620px}
figcaption{padding:4px 0}li{color:#7a0010;background:#fff;padding:0 4px;max-width:620px;overflow-wrap:anywhere}`

function figure({ file, width, theme, problems }: Looked): string {
  const list = problems.map((text) => `<li>${escaped(text)}</li>`).join('')
  return `<figure class="w${width}"><figcaption>${width} px, ${theme}</figcaption><a href="${file}"><img loading="lazy" src="${file}" alt=""></a><ul>${list}</ul></figure>`
}

export function contactSheet(screens: readonly Looked[]): string {
  const groups = Map.groupBy(screens, ({ view }) => `${view.page}: ${view.state}`)
  const sections = [...groups].map(
    ([name, group]) => `<h2>${escaped(name)}</h2><div class="row">${group.map(figure).join('')}</div>`,
  )
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Screens of Rangoli</title><style>${style}</style><h1>${screens.length} screens</h1>${sections.join('')}</html>\n`
}
