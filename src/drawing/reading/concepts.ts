// What the prompt reader can find: families, props, times of day, seasons, moods. Names only; the words stand in the lexicons.

export const familyNames = [
  'landscape',
  'skyline',
  'house',
  'interior',
  'podium',
  'leaves',
  'food',
  'lamps',
  'night',
  'rangoli',
  'powder',
  'classroom',
  'figure',
  'group',
  'animal',
  'vehicle',
  'fluid',
  'geometric',
] as const
export type FamilyName = (typeof familyNames)[number]

/** Sides of a picture where words may be wanted. */
export const roomSides = ['left', 'right', 'top'] as const
export type Room = (typeof roomSides)[number]

export type TimeOfDay = 'dawn' | 'day' | 'golden' | 'dusk' | 'night'
export type Season = 'spring' | 'summer' | 'monsoon' | 'autumn' | 'winter'
export type Mood = 'luxury' | 'calm' | 'festive' | 'fresh' | 'bold' | 'soft'

export const animalNames = [
  'cat',
  'dog',
  'tiger',
  'lion',
  'cow',
  'elephant',
  'rabbit',
  'panda',
  'deer',
  'peacock',
] as const
export type AnimalName = (typeof animalNames)[number]

export const vehicleNames = ['car', 'autoRickshaw', 'scooter', 'bus', 'truck'] as const
export type VehicleName = (typeof vehicleNames)[number]

export type PropName =
  | 'yoga'
  | 'boat'
  | 'beach'
  | 'temple'
  | 'woman'
  | 'man'
  | 'elder'
  | 'child'
  | 'suit'
  | 'sari'
  | 'bride'
  | 'chef'
  | 'doctor'
  | 'sweets'
  | 'biryani'
  | 'thali'
  | 'drink'
  | 'cake'
  | 'home'
  | 'garden'
  | 'fireworks'
  | 'lantern'
  | 'moon'
  | 'jewel'
  | 'phone'
  | 'perfume'
  | 'jar'
  | 'shoe'
  | 'laptop'
  | 'science'
  | 'kite'
  | 'flower'
  | 'snow'
  | 'tricolour'
  | 'balloon'
  | 'rain'
  | 'water'
  | 'mountain'
  | 'field'
  | 'forest'
  | 'stage'
  | 'lipstick'
  | 'honey'
  | 'gift'
  | 'family'
  | 'ganesha'
  | 'kalash'
  | 'dumbbell'
  | 'mosque'
  | 'city'
  | 'trek'
  | 'gulal'
  | 'dandiya'
  | 'diya'
  | AnimalName
  | VehicleName

/** A colour word: where it pulls the palette. */
export type ColourWord = {
  name: string
  hue: number
  /** 1 as a full colour, 0 for white, grey and black. */
  strength: number
  key?: 'dark' | 'light'
}

/** "green bottle on a pink podium": the colour of the thing, and the colour of what is behind or below it. */
export type ColourRole = 'thing' | 'ground'

export type ThemeName =
  | 'diwali'
  | 'holi'
  | 'navratri'
  | 'onam'
  | 'eid'
  | 'newYear'
  | 'christmas'
  | 'tricolour'
  | 'wedding'
  | 'beauty'
  | 'organic'
  | 'sweets'
  | 'spice'
  | 'education'
  | 'business'
  | 'tech'
  | 'fitness'
  | 'realEstate'
  | 'fashion'

export type Concept = {
  /** Separated by commas, lower case; several words make a phrase; a trailing * also takes endings. */
  words: string
  /** How strongly it asks for a family: festival 6, subject 5, setting 3, industry 2, hint 1. */
  scenes?: Readonly<Partial<Record<FamilyName, number>>>
  theme?: ThemeName
  /** A festival's theme outranks an industry's. */
  isFestival?: true
  timeOfDay?: TimeOfDay
  season?: Season
  mood?: Mood
  props?: readonly PropName[]
  key?: 'dark' | 'light'
  colour?: ColourWord
}
