// The port through which the studio asks for the post that an order is made from. The community implements it; app.ts wires it.
import type { AspectRatio, ImageType } from '#contract/studio.ts'
import type { Services } from '#platform/module.ts'
import { Refusal } from '#platform/refusal.ts'

export interface SourcePost {
  /** uuid */
  postId: string
  /** What its own picture was drawn from. Sealed: goes to the engine and nowhere else. */
  prompt: string
  /** For the one who asks: they run it and never read it. */
  isSealed: boolean
  /** What an order takes that says nothing of its own. Null: also of a sealed one, whose template would tell half of its words. */
  templateId: string | null
  imageType: ImageType
  aspectRatio: AspectRatio
}

export interface SourcePosts {
  /**
   * Throws not_found for a post that this person does not see, and forbidden when its author lets nobody remix it or the person
   * has not opened it by remix/open in the last day.
   */
  findSource(asked: { userId: string; postId: string; now: Date }): Promise<SourcePost>
}

/** Who mounts the studio gives it the community's. */
export type OpenSourcePosts = (services: Services) => SourcePosts

/** A studio without a community. */
export const noSourcePosts: SourcePosts = {
  async findSource() {
    throw new Refusal('not_found', 'There is no such post.')
  },
}
