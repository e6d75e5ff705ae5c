// What the studio needs of later modules. They implement it; app.ts wires it.
import { assert } from '#platform/assert.ts'
import type { Tx } from '#platform/db/database.ts'

/** A creation that is published, by uuids. */
export interface PublishedCreation {
  creationId: string
  postId: string
}

/** The posts that show creations. */
export interface CreationPosts {
  /** Ends them in the transaction that deletes their creations, which are locked there. */
  withdraw(tx: Tx, published: readonly PublishedCreation[], now: Date): Promise<void>
}

/** A studio without a community: nothing is ever published. */
export const noCreationPosts: CreationPosts = {
  async withdraw() {
    assert(false, 'a published creation in a studio without a community')
  },
}
