// Remixing: from somebody's post to one's own picture. The server makes the link; clients only ask for it.
import { z } from 'zod'
import { Credits } from './credits-amount.ts'
import { Design } from './design.ts'
import { endpoint } from './endpoint.ts'
import { Id } from './page.ts'
import { AspectRatio, ImageType, Tier } from './picture.ts'
import { RemixPermission } from './posts.ts'

const postParams = z.object({ postId: Id })

export const openRemix = endpoint({
  id: 'community.open_remix',
  method: 'POST',
  path: '/api/community/:postId/remix/open',
  summary:
    'What the studio begins with. For 24 hours generate takes this post as remixOf. Sealed: both texts are empty, and generate takes `changes`',
  auth: 'user',
  rateLimit: 'write',
  params: postParams,
  reply: z.object({
    sourcePostId: Id,
    title: z.string(),
    /** Whose work it is. */
    author: z.object({ handle: z.string(), name: z.string() }),
    remix: RemixPermission,
    /** The template's text with its slots filled as the author did; empty without a template. */
    templatePrompt: z.string(),
    enhancedPrompt: z.string(),
    settings: z.object({
      imageType: ImageType,
      aspectRatio: AspectRatio,
      tier: Tier,
      templateId: z.string().optional(),
      /** Slot key -> what the author filled in. Never of a sealed post. */
      slots: z.record(z.string(), z.string()).optional(),
      /** Words on the picture. Never of a sealed post. */
      design: Design.optional(),
    }),
    /** A small picture of the post, for the studio. */
    imageUrl: z.string(),
    width: z.int(),
    height: z.int(),
    placeholder: z.string(),
  }),
  status: 200,
  /** forbidden: its author does not let others remix it. */
  refusals: ['not_found', 'forbidden'],
})

export const recordRemix = endpoint({
  id: 'community.record_remix',
  method: 'POST',
  path: '/api/community/:postId/remix/record',
  summary: 'What the server has settled for a remix of yours; it never creates a reward',
  auth: 'user',
  rateLimit: 'read',
  params: postParams,
  body: z.strictObject({ generatedImageId: Id }),
  reply: z.object({
    rewarded: z.boolean(),
    rewardCredits: Credits.optional(),
    /** What the post has earned so far. */
    creatorTotalForAsset: Credits.optional(),
  }),
  status: 200,
  refusals: ['not_found'],
})
