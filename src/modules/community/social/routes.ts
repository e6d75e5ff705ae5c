// Likes, comments, following, blocking, profiles. Handlers translate; the operations decide.
import * as comments from '#contract/comments.ts'
import * as people from '#contract/people.ts'
import { likePost } from '#contract/posts.ts'
import { type Http, serve } from '#platform/http/serve.ts'
import type { Services } from '#platform/module.ts'
import { blockPerson } from './block-person.ts'
import { createComment } from './create-comment.ts'
import { deleteComment } from './delete-comment.ts'
import { followPerson } from './follow-person.ts'
import { getPerson } from './get-person.ts'
import { listComments } from './list-comments.ts'
import { listKeptAwayPeople } from './list-kept-away-people.ts'
import { listPersonPosts } from './list-person-posts.ts'
import { mutePerson } from './mute-person.ts'
import { toggleLike } from './toggle-like.ts'
import { unblockPerson } from './unblock-person.ts'
import { unfollowPerson } from './unfollow-person.ts'
import { unmutePerson } from './unmute-person.ts'

export function socialRoutes(http: Http, services: Services): void {
  serve(http, likePost, ({ viewer, params }) => toggleLike(services, { ...viewer, ...params }))

  serve(http, comments.listComments, ({ viewer, params, query }) =>
    listComments(services, viewer, { ...params, ...query }),
  )
  serve(http, comments.createComment, ({ viewer, params, body }) =>
    createComment(services, { ...viewer, ...params, ...body }),
  )
  serve(http, comments.deleteComment, ({ viewer, params }) => deleteComment(services, { ...viewer, ...params }))

  serve(http, people.getPerson, ({ viewer, params }) => getPerson(services, viewer, params.handle))
  serve(http, people.listPersonPosts, ({ viewer, params, query }) =>
    listPersonPosts(services, viewer, { ...params, ...query }),
  )
  serve(http, people.followPerson, ({ viewer, params }) => followPerson(services, { ...viewer, ...params }))
  serve(http, people.unfollowPerson, ({ viewer, params }) => unfollowPerson(services, { ...viewer, ...params }))
  serve(http, people.blockPerson, ({ viewer, params }) => blockPerson(services, { ...viewer, ...params }))
  serve(http, people.unblockPerson, ({ viewer, params }) => unblockPerson(services, { ...viewer, ...params }))
  serve(http, people.mutePerson, ({ viewer, params }) => mutePerson(services, { ...viewer, ...params }))
  serve(http, people.unmutePerson, ({ viewer, params }) => unmutePerson(services, { ...viewer, ...params }))
  serve(http, people.listKeptAway, ({ viewer, query }) => listKeptAwayPeople(services, { ...viewer, ...query }))
}
