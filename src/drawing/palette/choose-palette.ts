// Which colours a reading asks for: family, then trade, festival, time, season, mood, and last, outranking all, colour words. Pure.
import type { Oklch } from '../colour/oklch.ts'
import type { Random } from '../noise/random.ts'
import type { ColourWord, FamilyName } from '../reading/concepts.ts'
import type { Reading } from '../reading/read-prompt.ts'
import type { Palette } from './palette.ts'
import { type Sky, type SkyName, skies, skyOfHue } from './skies.ts'
import { familySketches, type PaletteSketch, themedFamilies, themeSketches } from './themes.ts'

const skyOfSeason: Readonly<Record<string, SkyName>> = {
  monsoon: 'monsoon',
  winter: 'winter',
  autumn: 'golden',
  summer: 'day',
  spring: 'calm',
}

function chooseSketch(reading: Reading, random: Random): { name: string; sketch: PaletteSketch } {
  if (reading.festival) return { name: reading.festival, sketch: themeSketches[reading.festival] }
  if (reading.theme && themedFamilies.has(reading.family))
    return { name: reading.theme, sketch: themeSketches[reading.theme] }
  const choices = familySketches[reading.family]
  // The first is the best: it comes about half of the time.
  const sketch = random.chance(0.4) ? choices[0] : random.pick(choices)
  return { name: reading.family, sketch }
}

function chooseSky(reading: Reading, sketch: PaletteSketch): Sky {
  const { timeOfDay, season, festival } = reading
  if (timeOfDay === 'night' && festival === 'eid') return skies.crescent
  if (timeOfDay) return skies[timeOfDay]
  const seasonal = season ? skyOfSeason[season] : undefined
  if (seasonal && reading.family !== 'night') return skies[seasonal]
  if (reading.family === 'night' && festival === 'christmas') return skies.night
  if (reading.moods.has('calm') && reading.family === 'landscape') return skies.dawn
  return skies[sketch.sky]
}

/** Moods move the whole palette a little: never so far that a festival is no longer its own. */
function applyMoods(palette: Palette, reading: Reading): Palette {
  let next = palette
  const mayTurn = reading.festival === undefined && reading.colours.length === 0
  if (reading.moods.has('luxury') && mayTurn && next.sky !== skies.dusk.sky)
    next = { ...next, key: 'dark', hue: 262, secondHue: 40, name: `${next.name}, luxury` }
  if (reading.moods.has('fresh') && mayTurn && !reading.theme)
    next = { ...next, hue: 165, secondHue: 45, name: `${next.name}, fresh` }
  if (reading.moods.has('soft')) next = { ...next, strength: next.strength * 0.85, name: `${next.name}, soft` }
  if (reading.moods.has('bold')) next = { ...next, strength: next.strength * 1.25, name: `${next.name}, bold` }
  return next
}

// Their thing stands in a world that has its own colours.
const ownColourFamilies: ReadonlySet<FamilyName> = new Set(['vehicle', 'animal'])

function applyColours(palette: Palette, reading: Reading): Palette {
  const [first, second] = reading.colours
  if (first === undefined) return palette
  // A red car does not make a red sky.
  if (reading.thing && reading.colours.length === 1 && ownColourFamilies.has(reading.family))
    return { ...palette, name: first.name, thing: colourOf(reading.thing) }
  const key = reading.key ?? first.key ?? palette.key
  const timeKey = reading.timeOfDay === 'night' || reading.timeOfDay === 'dusk' ? 'dark' : key
  const sky = skyOfHue(first.hue, {
    key: reading.family === 'skyline' || reading.family === 'night' ? 'dark' : timeKey,
    strength: first.strength,
  })
  const contrast = second?.hue ?? contrastOf(first)
  return {
    ...palette,
    name: reading.colours.map((colour) => colour.name).join(' and '),
    key,
    hue: first.hue,
    secondHue: contrast,
    strength: palette.strength * first.strength * 1.15,
    hues: [first.hue, contrast, first.hue + 14, second?.hue ?? first.hue - 14, 85],
    sky: sky.sky,
    near: sky.near,
    lightHue: sky.lightHue,
    namedHues: reading.colours.map((colour) => colour.hue),
    ...(reading.thing === undefined ? {} : { thing: colourOf(reading.thing) }),
  }
}

/** A thing in this colour, in full light. */
function colourOf({ hue, strength, key }: ColourWord): Oklch {
  const lightness =
    hue > 65 && hue < 115 && strength > 0.4 ? 0.78 : key === 'dark' ? 0.3 : key === 'light' ? 0.86 : 0.54
  return [lightness, 0.165 * strength, hue]
}

/** The contrast of a warm colour is a quiet cool one; of a grey, gold. */
function contrastOf(colour: ColourWord): number {
  if (colour.strength < 0.3) return 75
  return (colour.hue + (colour.hue > 100 && colour.hue < 300 ? 160 : 140)) % 360
}

export function choosePalette(reading: Reading, random: Random): Palette {
  const { name, sketch } = chooseSketch(reading, random)
  const sky = chooseSky(reading, sketch)
  const base: Palette = {
    name,
    key: reading.key ?? sketch.key,
    hue: sketch.hue,
    secondHue: sketch.secondHue,
    lightHue: reading.family === 'lamps' || reading.family === 'rangoli' ? (sketch.lightHue ?? 58) : sky.lightHue,
    hues: sketch.hues,
    sky: sky.sky,
    near: sky.near,
    strength: sketch.strength ?? 1,
    namedHues: [],
  }
  return applyColours(applyMoods(base, reading), reading)
}
