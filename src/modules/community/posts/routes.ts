// Posts: publish, show, change, withdraw. Handlers translate; the operations decide.
import * as contract from '#contract/posts.ts'
import { type Http, serve } from '#platform/http/serve.ts'
import type { Services } from '#platform/module.ts'
import type { PostModeration } from '../ports.ts'
import { getPost } from './get-post.ts'
import { publishPost } from './publish-post.ts'
import { updatePost } from './update-post.ts'
import { withdrawPost } from './withdraw-post.ts'

export function postRoutes(http: Http, services: Services, moderation: PostModeration): void {
  const parts = { ...services, moderation }
  serve(http, contract.publishPost, ({ viewer, body }) => publishPost(services, { userId: viewer.userId, ...body }))
  serve(http, contract.getPost, ({ viewer, params }) => getPost(parts, { viewerId: viewer?.userId ?? null, ...params }))
  serve(http, contract.updatePost, ({ viewer, params, body }) =>
    updatePost(parts, { userId: viewer.userId, ...params, ...body }),
  )
  serve(http, contract.deletePost, ({ viewer, params }) => withdrawPost(services, { userId: viewer.userId, ...params }))
}
