// Reads a prompt: which family it asks for, and time, season, moods, themes, colours and things named. Pure; never draws.
import type { ImageType } from '#contract/studio.ts'
import { hashText } from '../noise/random.ts'
import {
  type ColourWord,
  type Concept,
  type FamilyName,
  familyNames,
  type Mood,
  type PropName,
  type Room,
  roomSides,
  type Season,
  type ThemeName,
  type TimeOfDay,
} from './concepts.ts'
import { conceptsIn } from './lexicon.ts'
import { readWords } from './words.ts'

export type Reading = {
  family: FamilyName
  festival: ThemeName | undefined
  /** Of trade or thing, when no festival was named. */
  theme: ThemeName | undefined
  timeOfDay: TimeOfDay | undefined
  season: Season | undefined
  moods: ReadonlySet<Mood>
  key: 'dark' | 'light' | undefined
  colours: readonly ColourWord[]
  props: ReadonlySet<PropName>
  /** Where the prompt asks for room for words. */
  room: Room | undefined
}

// What an image type leans to when the words leave it open.
const leanings: Readonly<Record<ImageType, Partial<Record<FamilyName, number>>>> = {
  portrait: { figure: 2.2 },
  realistic: { landscape: 0.2 },
  cartoon: { group: 0.2 },
  poster: { rangoli: 0.2 },
  ad_banner: { podium: 0.3 },
}

// A prompt that names nothing we can draw still gets a picture worth keeping: one of the grounds for words.
const fallbackFamilies: readonly FamilyName[] = ['fluid', 'geometric', 'fluid', 'leaves', 'geometric']

function scoreFamilies(
  found: readonly { concept: Concept; position: number }[],
  imageType: ImageType,
): Map<FamilyName, number> {
  const scores = new Map<FamilyName, number>()
  const add = (family: FamilyName, points: number) => scores.set(family, (scores.get(family) ?? 0) + points)
  for (const { concept, position } of found) {
    for (const family of familyNames) {
      const points = concept.scenes?.[family]
      // What is named first is usually what is meant: up to a tenth more.
      if (points !== undefined) add(family, points * (1 + 0.1 / (1 + position)))
    }
  }
  for (const family of familyNames) {
    const points = leanings[imageType][family]
    if (points !== undefined) add(family, points)
  }
  return scores
}

function bestFamily(scores: ReadonlyMap<FamilyName, number>, prompt: string): FamilyName {
  let best: FamilyName | undefined
  let most = 0.5
  for (const family of familyNames) {
    const score = scores.get(family) ?? 0
    if (score > most) {
      most = score
      best = family
    }
  }
  return best ?? fallbackFamilies[hashText(prompt) % fallbackFamilies.length] ?? 'fluid'
}

// "left half free", "calm wall on the left", "room at the top": side and wish in one part of a sentence, in either order.
const wish = 'free|open|empty|clear|plain|calm|quiet|blank|room|space'
const rooms: Readonly<Record<Room, string>> = { left: 'left', right: 'right', top: 'top|upper|above' }

function roomIn(prompt: string): Room | undefined {
  const parts = prompt.toLowerCase().split(/[.,;!?।]/)
  const asks = (side: string) => {
    const both = new RegExp(`\\b(?:${side})\\b.*\\b(?:${wish})\\b|\\b(?:${wish})\\b.*\\b(?:${side})\\b`)
    return parts.some((part) => both.test(part))
  }
  return roomSides.find((side) => asks(rooms[side]))
}

const defined = <T>(values: readonly (T | undefined)[]): T[] => values.filter((value) => value !== undefined)

/** Never throws: an empty or foreign prompt gives an open reading and a fallback family. */
export function readPrompt(prompt: string, imageType: ImageType): Reading {
  const found = conceptsIn(readWords(prompt))
  const concepts = found.map(({ concept }) => concept)
  const festivals = concepts.filter((concept) => concept.isFestival)
  const themes = concepts.filter((concept) => !concept.isFestival)
  return {
    family: bestFamily(scoreFamilies(found, imageType), prompt),
    festival: defined(festivals.map((concept) => concept.theme))[0],
    theme: defined(themes.map((concept) => concept.theme))[0],
    timeOfDay: defined(concepts.map((concept) => concept.timeOfDay))[0],
    season: defined(concepts.map((concept) => concept.season))[0],
    moods: new Set(defined(concepts.map((concept) => concept.mood))),
    key: defined(concepts.map((concept) => concept.key))[0],
    colours: defined(concepts.map((concept) => concept.colour)),
    room: roomIn(prompt),
    props: new Set(concepts.flatMap((concept) => concept.props ?? [])),
  }
}
