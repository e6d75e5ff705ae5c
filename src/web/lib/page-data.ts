// What the server hands over to a page that it renders for visitors. Runs on the server only; shapes come from the contract.
import { headers } from 'next/headers'
import type { z } from 'zod'
import { pageDataName, pageTicketHeader } from '#contract/community-pages.ts'

/** Null: the page is to ask for its data itself. Whatever the contract does not name is left out. */
export async function pageData<Shape extends z.ZodType>(shape: Shape): Promise<z.output<Shape> | null> {
  const ticket = (await headers()).get(pageTicketHeader)
  const handedOver: unknown = Reflect.get(globalThis, Symbol.for(pageDataName))
  const data: unknown = handedOver instanceof Map && ticket !== null ? handedOver.get(ticket) : null
  return data === null || data === undefined ? null : shape.parse(data)
}
