// Where a page of the queue ended, as opaque text: by its place in the queue, or by when it was closed. Pure.
import { Refusal } from '#platform/refusal.ts'

export type QueuePlace = { place: number; id: string }
export type ClosedPlace = { closedAt: Date; id: string }

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const queueShape = new RegExp(`^q(-?\\d{1,10}) (${uuid})$`)
const closedShape = new RegExp(`^c(\\d{1,15}) (${uuid})$`)

const encode = (text: string) => Buffer.from(text, 'latin1').toString('base64url')

export const showQueueCursor = ({ place, id }: QueuePlace) => encode(`q${place} ${id}`)
export const showClosedCursor = ({ closedAt, id }: ClosedPlace) => encode(`c${closedAt.getTime()} ${id}`)

function read(cursor: string, shape: RegExp): { number: number; id: string } {
  const [, number, id] = shape.exec(Buffer.from(cursor, 'base64url').toString('latin1')) ?? []
  const value = Number(number)
  // Beyond it is no int4, and no Date.
  const isKnown = id !== undefined && Number.isSafeInteger(value) && Math.abs(value) < 8e15
  if (!isKnown) throw Refusal.field('cursor', 'This is no cursor of this list. Please start at the first page.')
  return { number: value, id }
}

/** Throws validation_failed for anything that is no cursor of that list. */
export function parseQueueCursor(cursor: string): QueuePlace {
  const { number, id } = read(cursor, queueShape)
  return { place: Math.min(Math.max(number, -2_000_000_000), 2_000_000_000), id }
}

/** Throws validation_failed for anything that is no cursor of that list. */
export function parseClosedCursor(cursor: string): ClosedPlace {
  const { number, id } = read(cursor, closedShape)
  return { closedAt: new Date(number), id }
}
