// Keeps search true to posts whoever changes them: the safe net under those who call indexPost in their own transaction.
import { z } from 'zod'
import type { Subscription } from '#platform/events/subscriptions.ts'
import type { Services } from '#platform/module.ts'
import { indexPost } from './index-post.ts'
import { indexAuthorJob } from './jobs.ts'

const OfPost = z.object({ postId: z.uuid() })

export const feedSubscriptions = ({ enqueue }: Pick<Services, 'enqueue'>): Subscription[] => [
  {
    subscriber: 'community.index_post',
    events: ['image_published', 'post_withdrawn', 'post_restored', 'moderation_decided'],
    async handle(tx, event) {
      const about = OfPost.safeParse(event.data)
      if (about.success) await indexPost(tx, about.data.postId)
    },
  },
  {
    subscriber: 'community.index_author',
    events: ['user_renamed'],
    async handle(tx, { userId }) {
      if (userId !== null) await enqueue(tx, indexAuthorJob, { userId })
    },
  },
]
