// The pictures of templates are drawn after the first start; what is looked at without them is what nobody sees twice.
import { setTimeout as delay } from 'node:timers/promises'

const limitMs = 480_000

/** Resolves when every template has its picture. */
export async function untilPreviewsAreDrawn(address: string): Promise<void> {
  for (const end = Date.now() + limitMs; Date.now() < end; await delay(1_000)) {
    const answer = await fetch(`${address}/api/studio/templates?at=${Date.now()}`)
    const { items } = (await answer.json()) as { items: { preview?: unknown }[] }
    if (items.length > 0 && items.every(({ preview }) => preview)) return
  }
  throw new Error(`the previews of the templates were not drawn within ${limitMs / 1000} s`)
}
