// Reads a prompt: which family it asks for, and time, season, moods, themes, colours and things named. Pure; never draws.
import type { ImageType } from '#contract/studio.ts'
import { hashText } from '../noise/random.ts'
import {
  type ColourRole,
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
import { readWords, type Words } from './words.ts'

export type Reading = {
  family: FamilyName
  festival: ThemeName | undefined
  /** Of trade or thing, when no festival was named. */
  theme: ThemeName | undefined
  timeOfDay: TimeOfDay | undefined
  season: Season | undefined
  moods: ReadonlySet<Mood>
  key: 'dark' | 'light' | undefined
  /** In the order of naming; the ground's colour before the thing's when both are named. */
  colours: readonly ColourWord[]
  /** The colour that belongs to the thing itself. */
  thing: ColourWord | undefined
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

// What stands behind or below a thing.
const groundWords = new Set(
  'podium pedestal background backdrop wall floor table sky room theme poster banner पोस्टर दीवार पृष्ठभूमि आसमान आकाश'.split(
    ' ',
  ),
)
// A colour does not reach across these.
const linkWords = new Set('on with and in over at of aur par mein ke ki ka और पर में के की का'.split(' '))

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

/** The role of each colour word: what is the noun after it, a thing or the ground behind it? */
function rolesOf(
  found: readonly { concept: Concept; position: number }[],
  words: Words,
): { colour: ColourWord; role: ColourRole | undefined }[] {
  const isNoun = (index: number) =>
    conceptsIn(words.slice(index, index + 1)).some(({ concept }) => concept.scenes && !concept.colour)
  type Coloured = { colour: ColourWord; role: ColourRole | undefined }
  return found.flatMap(({ concept: { colour }, position }): Coloured[] => {
    if (colour === undefined) return []
    for (const step of [1, 2, 3]) {
      const word = words[position + step]
      if (word === undefined || linkWords.has(word.form)) break
      if (groundWords.has(word.singular)) return [{ colour, role: 'ground' }]
      if (isNoun(position + step)) return [{ colour, role: 'thing' }]
    }
    return [{ colour, role: undefined }]
  })
}

function colourRoles(found: readonly { concept: Concept; position: number }[], words: Words) {
  const coloured = rolesOf(found, words)
  const things = coloured.filter(({ role }) => role === 'thing')
  const hasGround = coloured.some(({ role }) => role === 'ground')
  const ordered = hasGround ? [...coloured.filter(({ role }) => role !== 'thing'), ...things] : coloured
  return { colours: ordered.map(({ colour }) => colour), thing: things[0]?.colour }
}

const defined = <T>(values: readonly (T | undefined)[]): T[] => values.filter((value) => value !== undefined)

/** Never throws: an empty or foreign prompt gives an open reading and a fallback family. */
export function readPrompt(prompt: string, imageType: ImageType): Reading {
  const words = readWords(prompt)
  const found = conceptsIn(words)
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
    room: roomIn(prompt),
    ...colourRoles(found, words),
    props: new Set(concepts.flatMap((concept) => concept.props ?? [])),
  }
}
