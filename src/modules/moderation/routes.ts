// The addresses of moderation. Handlers translate; the operations decide. Who may come here, the contract says.
import * as contract from '#contract/moderation.ts'
import { type Http, serve } from '#platform/http/serve.ts'
import type { Services } from '#platform/module.ts'
import { appealPost } from './appeal-post.ts'
import { decideCase } from './decide-case.ts'
import { getCase } from './get-case.ts'
import { listCases } from './list-cases.ts'
import { listPersonPosts } from './list-person-posts.ts'
import { openCase } from './open-case.ts'
import { reportComment } from './report-comment.ts'
import { reportPerson } from './report-person.ts'
import { reportPost } from './report-post.ts'

export function moderationRoutes(http: Http, services: Services): void {
  serve(http, contract.reportPost, ({ viewer, params, body }) =>
    reportPost(services, params.postId, { reporterId: viewer.userId, ...body }),
  )
  serve(http, contract.reportComment, ({ viewer, params, body }) =>
    reportComment(services, params.commentId, { reporterId: viewer.userId, ...body }),
  )
  serve(http, contract.reportPerson, ({ viewer, params, body }) =>
    reportPerson(services, params.handle, { reporterId: viewer.userId, ...body }),
  )
  serve(http, contract.appealPost, ({ viewer, params, body }) =>
    appealPost(services, { authorId: viewer.userId, ...params, ...body }),
  )
  serve(http, contract.listCases, ({ query }) => listCases(services, query))
  serve(http, contract.getCase, ({ params }) => getCase(services, params.caseId))
  serve(http, contract.decideCase, ({ viewer, params, body }) => decideCase(services, viewer, { ...params, ...body }))
  serve(http, contract.openCase, ({ viewer, params }) => openCase(services, { moderatorId: viewer.userId, ...params }))
  serve(http, contract.listPersonPosts, ({ params, query }) => listPersonPosts(services, { ...params, ...query }))
}
