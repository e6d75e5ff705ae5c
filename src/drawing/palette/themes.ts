// Palettes of families, festivals and trades as data. The rules that choose and bend them stand in choose-palette.ts.
import type { FamilyName, ThemeName } from '../reading/concepts.ts'
import type { Palette } from './palette.ts'
import type { SkyName } from './skies.ts'

export type PaletteSketch = Pick<Palette, 'key' | 'hue' | 'secondHue' | 'hues'> & {
  sky: SkyName
  lightHue?: number
  strength?: number
}

const sketch = (
  key: 'dark' | 'light',
  [hue, secondHue]: readonly [number, number],
  more: { hues?: Palette['hues']; sky?: SkyName; lightHue?: number; strength?: number } = {},
): PaletteSketch => ({
  key,
  hue,
  secondHue,
  hues: more.hues ?? [hue, secondHue, hue + 30, secondHue + 40, 85],
  sky: more.sky ?? (key === 'dark' ? 'dusk' : 'dawn'),
  ...(more.lightHue === undefined ? {} : { lightHue: more.lightHue }),
  ...(more.strength === undefined ? {} : { strength: more.strength }),
})

const petals: Palette['hues'] = [10, 75, 330, 200, 55]

/** The first is what the study found best; the seed chooses among them when the prompt names no colour. */
export const familySketches: Readonly<Record<FamilyName, readonly [PaletteSketch, ...PaletteSketch[]]>> = {
  landscape: [
    sketch('light', [262, 40], { sky: 'dawn' }),
    sketch('light', [240, 90], { sky: 'calm' }),
    sketch('dark', [300, 72], { sky: 'dusk' }),
    sketch('light', [55, 262], { sky: 'golden' }),
  ],
  skyline: [sketch('dark', [300, 72], { sky: 'dusk' })],
  house: [
    sketch('light', [230, 45], { sky: 'day' }),
    sketch('light', [60, 250], { sky: 'golden' }),
    sketch('dark', [285, 65], { sky: 'dusk' }),
  ],
  interior: [
    sketch('light', [70, 165]),
    sketch('light', [35, 250]),
    sketch('light', [150, 40]),
    sketch('light', [255, 55]),
  ],
  podium: [
    sketch('light', [20, 152]),
    sketch('light', [48, 195]),
    sketch('light', [300, 60]),
    sketch('light', [215, 35]),
  ],
  leaves: [sketch('dark', [155, 20]), sketch('light', [150, 45]), sketch('dark', [165, 350])],
  food: [sketch('dark', [190, 25]), sketch('dark', [45, 150]), sketch('dark', [262, 60]), sketch('light', [80, 30])],
  lamps: [
    sketch('dark', [325, 50], { lightHue: 55 }),
    sketch('dark', [285, 50], { lightHue: 58 }),
    sketch('dark', [20, 50], { lightHue: 58 }),
    sketch('dark', [200, 50], { lightHue: 60 }),
  ],
  night: [sketch('dark', [285, 60], { sky: 'night' })],
  rangoli: [
    sketch('dark', [330, 75], { hues: petals }),
    sketch('dark', [265, 75], { hues: [350, 80, 20, 180, 45] }),
    sketch('light', [70, 30], { hues: [25, 85, 350, 165, 58] }),
  ],
  powder: [
    sketch('dark', [300, 85], { hues: [355, 85, 150, 240, 310] }),
    sketch('light', [90, 300], { hues: [355, 55, 90, 200, 300] }),
  ],
  classroom: [sketch('light', [78, 165]), sketch('light', [205, 165]), sketch('light', [30, 262])],
  figure: [
    sketch('light', [200, 20]),
    sketch('light', [75, 260]),
    sketch('light', [20, 165]),
    sketch('light', [285, 60]),
  ],
  group: [
    sketch('light', [85, 20], { hues: [20, 255, 150, 75, 310] }),
    sketch('light', [220, 50], { hues: [45, 265, 160, 5, 90] }),
  ],
  animal: [
    sketch('light', [150, 60], { sky: 'golden' }),
    sketch('light', [220, 40], { sky: 'day' }),
    sketch('light', [85, 20], { sky: 'dawn' }),
    sketch('light', [320, 150], { sky: 'calm' }),
  ],
  vehicle: [
    sketch('light', [240, 27], { sky: 'day' }),
    sketch('light', [55, 215], { sky: 'golden' }),
    sketch('light', [200, 60], { sky: 'dawn' }),
    sketch('dark', [285, 25], { sky: 'dusk' }),
  ],
  fluid: [sketch('dark', [335, 30]), sketch('dark', [210, 270]), sketch('dark', [30, 330]), sketch('dark', [275, 200])],
  geometric: [
    sketch('light', [262, 45], { hues: [262, 45, 20, 190, 85] }),
    sketch('light', [20, 190], { hues: [20, 85, 190, 340, 55] }),
    sketch('dark', [175, 70], { hues: [175, 70, 30, 145, 95] }),
    sketch('light', [310, 80], { hues: [310, 250, 20, 80, 190] }),
  ],
}

export const themeSketches: Readonly<Record<ThemeName, PaletteSketch>> = {
  diwali: sketch('dark', [325, 55], { hues: petals, sky: 'night', lightHue: 55 }),
  holi: sketch('dark', [300, 85], { hues: [355, 85, 150, 240, 310], sky: 'day' }),
  navratri: sketch('dark', [330, 75], { hues: petals, sky: 'night', lightHue: 60 }),
  onam: sketch('light', [70, 150], { hues: [30, 85, 350, 140, 58], sky: 'golden' }),
  eid: sketch('dark', [200, 75], { hues: [190, 80, 160, 230, 60], sky: 'crescent', lightHue: 65 }),
  newYear: sketch('dark', [285, 75], { hues: [75, 20, 340, 200, 95], sky: 'night' }),
  christmas: sketch('dark', [160, 27], { hues: [27, 150, 85, 20, 95], sky: 'winter', lightHue: 70 }),
  tricolour: sketch('light', [55, 148], { hues: [55, 148, 255, 50, 150], sky: 'day' }),
  wedding: sketch('dark', [12, 82], { hues: [15, 82, 350, 150, 55], sky: 'golden', lightHue: 65 }),
  beauty: sketch('light', [18, 152]),
  organic: sketch('light', [140, 60]),
  sweets: sketch('dark', [190, 25], { lightHue: 65 }),
  spice: sketch('dark', [35, 145]),
  education: sketch('light', [78, 165], { hues: [255, 30, 165, 75, 310] }),
  business: sketch('light', [255, 55], { hues: [258, 55, 230, 190, 85] }),
  tech: sketch('dark', [275, 200], { hues: [275, 205, 310, 240, 180], sky: 'night' }),
  fitness: sketch('dark', [260, 50], { hues: [45, 200, 25, 330, 95] }),
  realEstate: sketch('dark', [285, 70], { sky: 'dusk' }),
  fashion: sketch('light', [345, 285], { hues: [345, 285, 30, 75, 200] }),
}

/** Families whose colours a trade may set; elsewhere a trade says nothing about colour (a city is not spice brown). */
export const themedFamilies: ReadonlySet<FamilyName> = new Set([
  'podium',
  'classroom',
  'figure',
  'group',
  'geometric',
  'fluid',
  'food',
  'rangoli',
  'powder',
  'lamps',
])
