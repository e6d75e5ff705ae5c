// The shape of a language's phrases. Each phrase says its facet in words by which that facet is recognised again.
import type { ImageType } from '#contract/studio.ts'
import { isOccasion, type Occasion, type Theme, type Topic } from '../theme.ts'

export type { Occasion } from '../theme.ts'

export type Choices = readonly [string, ...string[]]

export const directionNames = ['safe', 'bold', 'festive'] as const
export type DirectionName = (typeof directionNames)[number]

/** In the order in which they are written. */
export const directionParts = ['composition', 'light', 'palette', 'mood', 'quality'] as const
export type DirectionPart = (typeof directionParts)[number]

export type SceneFacet = 'setting' | 'light' | 'palette' | 'mood'

/** An occasion with its own place, light and colours, and what makes it festive. */
export type OccasionPhrases = Record<SceneFacet, Choices> & { festive: Record<DirectionPart, Choices> }

export interface Phrases extends Record<SceneFacet, Record<Topic, Choices>> {
  occasions: Record<Occasion, OccasionPhrases>
  composition: Record<ImageType, Choices>
  /** Composition of what is far and large, when it is to look real. */
  wideView: Choices
  medium: Record<ImageType, Choices>
  quality: Record<ImageType, Choices>
  /** What somebody in the picture may do. */
  action: Choices
  directions: Record<DirectionName, Record<DirectionPart, Choices>>
  /** Ends a sentence. */
  stop: string
}

export function scenePhrases(phrases: Phrases, facet: SceneFacet, theme: Theme): Choices {
  return isOccasion(theme) ? phrases.occasions[theme][facet] : phrases[facet][theme]
}

export function directionPhrases(phrases: Phrases, name: DirectionName, theme: Theme): Record<DirectionPart, Choices> {
  return name === 'festive' && isOccasion(theme) ? phrases.occasions[theme].festive : phrases.directions[name]
}
