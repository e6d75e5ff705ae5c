// A message as text and as HTML. Pure. Everything that came from a person is escaped; no address leads anywhere but home.
import { z } from 'zod'
import { assert } from '../assert.ts'
import type { MailContent, MailLocale } from './template.ts'

/** What is stored of a message; read back through this schema. */
export const StoredContent = z.object({
  paragraphs: z.array(z.string()).max(30),
  button: z.object({ label: z.string(), url: z.string() }).optional(),
  closing: z.string().optional(),
  stop: z.object({ label: z.string(), pageUrl: z.string(), oneClickUrl: z.string() }).optional(),
})
export type StoredContent = z.infer<typeof StoredContent>

// Line ends would begin another header; bidirectional overrides would show another subject than is read.
const unprintable = /[\p{Cc}\u202A-\u202E\u2066-\u2069\u2028\u2029]+/gu

/** One line, at most 200 characters. */
export function oneLine(text: string): string {
  return text.replace(unprintable, ' ').trim().slice(0, 200)
}

const isOwnPath = (path: string) => /^\/(?![/\\])[\x21-\x7e]*$/.test(path)

/** `publicUrl` without a slash at its end. */
export function storedContent(content: MailContent, publicUrl: string): StoredContent {
  const { button, stop } = content
  const paths = [...(button ? [button.path] : []), ...(stop ? [stop.page, stop.oneClick] : [])]
  assert(paths.every(isOwnPath), 'a button of a message leads to a page of ours')
  return StoredContent.parse({
    paragraphs: content.paragraphs,
    ...(button && { button: { label: button.label, url: publicUrl + button.path } }),
    ...(content.closing !== undefined && { closing: content.closing }),
    ...(stop && {
      stop: { label: stop.label, pageUrl: publicUrl + stop.page, oneClickUrl: publicUrl + stop.oneClick },
    }),
  })
}

export function renderText({ paragraphs, button, closing, stop }: StoredContent): string {
  const parts = [
    ...paragraphs,
    ...(button ? [`${button.label}:\n${button.url}`] : []),
    ...(closing ? [closing] : []),
    ...(stop ? [`${stop.label}:\n${stop.pageUrl}`] : []),
  ]
  return `${parts.join('\n\n')}\n\n-- \nRangoli\n`
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? '')
const paragraph = (text: string, style: string) =>
  `<p style="margin:0 0 16px;${style}">${escaped(text).replace(/\n/g, '<br>')}</p>`

/** Styles stand in the elements, since mail programs drop style sheets; no picture and no script, so nothing is fetched. */
export function renderHtml(
  { paragraphs, button, closing, stop }: StoredContent,
  subject: string,
  locale: MailLocale,
): string {
  const soft = 'font-size:14px;color:#6b5b66'
  const action = button
    ? `<p style="margin:24px 0"><a href="${escaped(button.url)}" style="display:inline-block;padding:12px 22px;border-radius:10px;background:#b3123f;color:#ffffff;font-weight:600;text-decoration:none">${escaped(button.label)}</a></p>${paragraph(button.url, `${soft};word-break:break-all`)}`
    : ''
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(subject)}</title></head>
<body style="margin:0;padding:24px 12px;background:#fbf6ec">
<div style="max-width:560px;margin:0 auto;padding:28px 24px;border-radius:16px;background:#ffffff;color:#2a1a24;font:16px/1.6 system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans','Noto Sans Devanagari',sans-serif">
<p style="margin:0 0 20px;font-weight:700;font-size:20px;color:#b3123f">Rangoli</p>
${paragraphs.map((text) => paragraph(text, '')).join('\n')}
${action}
${closing ? paragraph(closing, soft) : ''}
${stop ? `<p style="margin:0;${soft}"><a href="${escaped(stop.pageUrl)}" style="color:#6b5b66">${escaped(stop.label)}</a></p>` : ''}
</div></body></html>
`
}
