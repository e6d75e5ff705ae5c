// When what happens: the pictures of the demo over the days before today, more of them lately. Pure.
import { festivalPictures } from './festival-pictures.ts'
import { foodPictures } from './food-pictures.ts'
import type { DemoPicture } from './picture.ts'
import { type DemoRemix, remixes } from './remixes.ts'
import { shopPictures } from './shop-pictures.ts'

export interface DemoDay {
  /** The first moment of its 24 hours, of which the last day's end now. */
  start: Date
  pictures: readonly DemoPicture[]
  remixes: readonly DemoRemix[]
}

const dayMs = 24 * 3_600_000
export const days = 24

/** One of each list in turn, as long as there are any: no day is all festivals. */
function mixed(lists: readonly (readonly DemoPicture[])[]): DemoPicture[] {
  const longest = Math.max(...lists.map(({ length }) => length))
  const places = lists.flatMap((list, which) =>
    list.map((picture, index) => ({ picture, place: (index + (which + 1) / (lists.length + 1)) / list.length })),
  )
  return longest === 0 ? [] : places.sort((one, other) => one.place - other.place).map(({ picture }) => picture)
}

/** 0 to 1 -> day: the second half of a list falls into the last third of the days. */
const dayAt = (share: number, first: number) => Math.min(days - 1, first + Math.floor((days - first) * share ** 0.75))

export function planDays(now: Date): DemoDay[] {
  const pictures = mixed([festivalPictures, foodPictures, shopPictures])
  const dayOfTitle = new Map(pictures.map(({ title }, index) => [title, dayAt(index / pictures.length, 0)]))
  const remixDay = ({ of }: DemoRemix, index: number) => {
    const made = dayOfTitle.get(of)
    if (made === undefined) throw new Error(`no picture of the demo has the title ${of}`)
    return dayAt(index / remixes.length, Math.min(days - 1, made + 1))
  }
  return Array.from({ length: days }, (_, day) => ({
    start: new Date(now.getTime() - (days - day) * dayMs),
    pictures: pictures.filter(({ title }) => dayOfTitle.get(title) === day),
    remixes: remixes.filter((remix, index) => remixDay(remix, index) === day),
  }))
}
