// The shape of a language's phrases. Each phrase says its facet in words by which that facet is recognised again.
import type { ImageType } from '#contract/studio.ts'
import type { Theme } from '../theme.ts'

export type Choices = readonly [string, ...string[]]

export const directionNames = ['safe', 'bold', 'festive'] as const
export type DirectionName = (typeof directionNames)[number]

/** In the order in which they are written. */
export const directionParts = ['composition', 'light', 'palette', 'mood', 'quality'] as const
export type DirectionPart = (typeof directionParts)[number]

export interface Phrases {
  setting: Record<Theme, Choices>
  light: Record<Theme, Choices>
  palette: Record<Theme, Choices>
  mood: Record<Theme, Choices>
  composition: Record<ImageType, Choices>
  medium: Record<ImageType, Choices>
  quality: Record<ImageType, Choices>
  /** What somebody in the picture may do. */
  action: Choices
  directions: Record<DirectionName, Record<DirectionPart, Choices>>
  /** Ends a sentence. */
  stop: string
}
