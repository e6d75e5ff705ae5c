// What a scene family is. To add one: write scenes/<name>.ts that exports a SceneFamily, add it to the list in scenes/index.ts,
// give it words in reading/lexicon-*.ts, and look at `node scripts/gallery.ts --family <name>`.
//
// Rules that make a family look good: one light source that everything obeys; colours from the brief's palette only (ground(),
// second(), accent()); every object has a contact and a cast shadow; sizes in brush.unit, places in shares of width and height, so
// that 9:16 and 16:9 are composed and not stretched; at least two compositions chosen by brush.random; nothing sharp in the quiet zone.

import type { Brush } from '../kit/brush.ts'
import type { Grade } from '../kit/grade.ts'
import type { Point } from '../numbers.ts'
import type { Palette } from '../palette/palette.ts'
import type { FamilyName, PropName, Room, TimeOfDay } from '../reading/concepts.ts'

/** Shares of the picture, 0 to 1. */
export type Zone = { x: number; y: number; width: number; height: number }

export type SceneBrief = {
  palette: Palette
  timeOfDay: TimeOfDay | undefined
  /** Where the prompt asks for room for words; an ad banner puts its panel there. */
  room: Room | undefined
  /** Was this thing named in the prompt? */
  has(prop: PropName): boolean
  /** Words have a field of their own (poster, banner) or are not expected: nothing needs to stay empty for them. */
  isFilled: boolean
  /** Whole number from 0: the next image type and the next seed have the next one, so that each takes another composition. */
  variant: number
}

export type SceneOutcome = {
  /** Where words may stand. */
  quietZone: Zone
  grade: Grade
}

export type SceneFamily = {
  name: FamilyName
  /** The spot a close framing (image type portrait) looks at, as shares, and how close. */
  closeUp: { centre: Point; zoom: number }
  /** Every second seed is mirrored; false where left and right are not alike, as on a globe. */
  mayMirror: boolean
  paint(brush: Brush, brief: SceneBrief): SceneOutcome
}
