// What is said between a process and its letterer thread. Plain data only.
import { z } from 'zod'
import { Design } from '#contract/design.ts'

const Size = z.object({ width: z.int().positive(), height: z.int().positive() })
const Bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array)

/** A picture, opaque, three bytes a pixel, and the words that go on it. */
export const LetteringOrder = Size.extend({ pixels: Bytes, design: Design })
export type LetteringOrder = z.infer<typeof LetteringOrder>

/** The picture with its words: RGBA, premultiplied. */
export const LetteredPicture = Size.extend({ pixels: Bytes })
export type LetteredPicture = z.infer<typeof LetteredPicture>
