// Reports, and what moderators do about them. One case gathers every report about one post, comment or person.
import { z } from 'zod'
import { Reason } from './admin-users.ts'
import { endpoint } from './endpoint.ts'
import { locales } from './locale.ts'
import { Id, PageQuery, pageOf, Time } from './page.ts'
import { Picture } from './picture.ts'
import { Ancestor, Person, Post, RemixPermission, Visibility } from './posts.ts'
import { isWritten } from './written-text.ts'

export const reportReasons = [
  'spam',
  'harassment',
  'hate',
  'sexual',
  'violence',
  'misleading',
  'copyright',
  'privacy',
  'illegal',
  'other',
] as const
export const ReportReason = z.enum(reportReasons)
export type ReportReason = z.infer<typeof ReportReason>

const words = (most: number) =>
  z.string().trim().max(most, `At most ${most} characters.`).refine(isWritten, 'Control characters are not allowed.')

const report = {
  method: 'POST',
  auth: 'user',
  rateLimit: 'report',
  body: z.strictObject({ reason: ReportReason, details: words(1000).optional() }),
  reply: z.object({ reportId: Id }),
  status: 202,
} as const

export const reportPost = endpoint({
  id: 'moderation.report_post',
  path: '/api/community/:postId/report',
  summary: 'Report a post; reporting again changes nothing. The outcome comes as a notification',
  params: z.object({ postId: Id }),
  ...report,
  refusals: ['not_found', 'forbidden'],
  aliases: ['/api/studio/community/posts/:postId/report'],
})
export const reportComment = endpoint({
  id: 'moderation.report_comment',
  path: '/api/community/comments/:commentId/report',
  summary: 'Report a comment',
  params: z.object({ commentId: Id }),
  ...report,
  refusals: ['not_found', 'forbidden'],
})
export const reportPerson = endpoint({
  id: 'moderation.report_person',
  path: '/api/users/:handle/report',
  summary: 'Report a person',
  params: z.object({ handle: z.string().max(64) }),
  ...report,
  refusals: ['not_found', 'forbidden'],
})

export const appealPost = endpoint({
  id: 'moderation.appeal',
  method: 'POST',
  path: '/api/community/:postId/appeal',
  summary: 'Ask for another look at a post of one’s own that was hidden; once',
  auth: 'user',
  rateLimit: 'report',
  params: z.object({ postId: Id }),
  body: z.strictObject({ text: words(2000).min(10, 'Please say in a sentence or two why.') }),
  reply: z.object({ state: z.literal('open') }),
  status: 202,
  refusals: ['not_found', 'conflict'],
})

export const CaseState = z.enum(['open', 'appealed', 'closed'])
export type CaseState = z.infer<typeof CaseState>
export const CaseSubject = z.enum(['post', 'comment', 'person'])
export type CaseSubject = z.infer<typeof CaseSubject>

/** A moderator's word: dismiss closes without an act; warn and suspend are about the person behind it. */
export const ModerationAct = z.enum(['dismiss', 'hide', 'restore', 'delete', 'warn', 'suspend'])
export type ModerationAct = z.infer<typeof ModerationAct>

export const ModerationCase = z.object({
  id: Id,
  /** Of the first report. */
  createdAt: Time,
  state: CaseState,
  subject: CaseSubject,
  reports: z.int(),
  /** From people whose reports are trusted. */
  trustedReports: z.int(),
  reasons: z.array(z.object({ reason: ReportReason, count: z.int() })),
  /** Out of sight now: by enough trusted reports before anybody looked, or by a moderator. */
  isHidden: z.boolean(),
  author: Person,
  /** Title of the post, words of the comment or name of the person. */
  title: z.string(),
  imageUrl: z.string().nullable(),
  width: z.int(),
  height: z.int(),
  placeholder: z.string(),
  lastReportAt: Time,
})
export type ModerationCase = z.infer<typeof ModerationCase>

export const ModerationCaseDetail = ModerationCase.extend({
  /** Grows with each act and appeal. Whoever decides sends the one they saw. */
  version: z.int(),
  /** The newest hundred. Who reported is for moderators only. */
  reportList: z.array(
    z.object({
      id: Id,
      createdAt: Time,
      by: Person,
      isTrusted: z.boolean(),
      reason: ReportReason,
      details: z.string(),
    }),
  ),
  post: z
    .object({
      id: Id,
      /** Empty for a sealed post: it is its author's alone. */
      prompt: z.string(),
      tags: z.array(z.string()),
      remix: RemixPermission,
      visibility: Visibility,
      likes: z.int(),
      comments: z.int(),
      reuses: z.int(),
      ancestors: z.array(Ancestor),
      /** How like it and what came of it are, 0 to 1; of the newest twenty remixes. */
      remixes: z.array(
        z.object({
          postId: Id.nullable(),
          by: Person,
          createdAt: Time,
          promptSimilarity: z.number(),
          designSimilarity: z.number().nullable(),
        }),
      ),
    })
    .nullable(),
  /** Where a comment stands. */
  context: z.object({ postId: Id, title: z.string(), before: z.array(z.string()) }).nullable(),
  /** The person behind it. */
  person: z.object({
    id: Id,
    createdAt: Time,
    isSuspended: z.boolean(),
    /** The language they have chosen; null: none. */
    locale: z.enum(locales).nullable(),
    strikes: z.int(),
    posts: z.int(),
    hiddenPosts: z.int(),
  }),
  appeal: z
    .object({ createdAt: Time, text: z.string(), outcome: z.enum(['granted', 'refused']).nullable() })
    .nullable(),
  decisions: z.array(
    z.object({ createdAt: Time, by: Person.nullable(), act: ModerationAct, reason: z.string(), note: z.string() }),
  ),
  /** What may be done now. */
  acts: z.array(ModerationAct),
})
export type ModerationCaseDetail = z.infer<typeof ModerationCaseDetail>

export const listCases = endpoint({
  id: 'moderation.list_cases',
  method: 'GET',
  path: '/api/admin/moderation',
  summary: 'The queue: appeals and what most trusted people reported first; closed ones newest first',
  auth: 'moderator',
  rateLimit: 'read',
  query: PageQuery.extend({ state: CaseState.optional(), subject: CaseSubject.optional() }),
  reply: pageOf(ModerationCase).extend({ open: z.int(), appealed: z.int() }),
  status: 200,
  refusals: [],
})

export const getCase = endpoint({
  id: 'moderation.get_case',
  method: 'GET',
  path: '/api/admin/moderation/:caseId',
  summary: 'One case with context, lineage and reports',
  auth: 'moderator',
  rateLimit: 'read',
  params: z.object({ caseId: Id }),
  reply: ModerationCaseDetail,
  status: 200,
  refusals: ['not_found'],
})

export const decideCase = endpoint({
  id: 'moderation.decide',
  method: 'POST',
  path: '/api/admin/moderation/:caseId/decide',
  summary: 'Act on a case. The author is told the reason, the reporters the outcome, the audit log everything',
  auth: 'moderator',
  rateLimit: 'write',
  params: z.object({ caseId: Id }),
  body: z.strictObject({
    act: ModerationAct,
    /** What the author is told. */
    reason: Reason,
    /** For colleagues only. */
    note: words(1000).optional(),
    /** The case as it was seen: 409 when something has been done since. */
    version: z.int().positive(),
  }),
  reply: ModerationCaseDetail,
  status: 200,
  /** conflict: not in the present state, or somebody else was faster. forbidden: about a moderator or oneself. */
  refusals: ['not_found', 'conflict', 'forbidden'],
})

export const openCase = endpoint({
  id: 'moderation.open_case',
  method: 'POST',
  path: '/api/admin/moderation/posts/:postId',
  summary: 'Take a post into the queue without a report',
  auth: 'moderator',
  rateLimit: 'write',
  params: z.object({ postId: Id }),
  reply: z.object({ caseId: Id }),
  status: 201,
  refusals: ['not_found'],
})

export const listPersonPosts = endpoint({
  id: 'moderation.list_person_posts',
  method: 'GET',
  path: '/api/admin/moderation/people/:userId/posts',
  summary: "One person's public posts as moderators see them, newest first, hidden and removed ones too",
  auth: 'moderator',
  rateLimit: 'read',
  params: z.object({ userId: Id }),
  query: PageQuery,
  reply: pageOf(
    z.object({
      ...Post.pick({ id: true, createdAt: true, title: true }).shape,
      ...Picture.shape,
      state: z.enum(['live', 'hidden', 'removed']),
    }),
  ),
  status: 200,
  refusals: ['not_found'],
})

export const TrendingTerm = z.object({
  postId: Id,
  title: z.string(),
  author: Person,
  rank: z.int(),
  score: z.number(),
  likes: z.int(),
  reuses: z.int(),
  publishedAt: Time,
  /** log2(1 + likes + weight x reuses) */
  popularity: z.number(),
  /** Published time in units of tau. */
  freshness: z.number(),
  /** Taken away for more posts of the same author above it. */
  authorPenalty: z.number(),
  /** It stands in the place that is kept for newcomers. */
  isNewcomerSlot: z.boolean(),
})
export type TrendingTerm = z.infer<typeof TrendingTerm>

export const getTrendingTerms = endpoint({
  id: 'community.get_trending_terms',
  method: 'GET',
  path: '/api/admin/trending',
  summary: 'Formula, weights and the terms of each post of the latest ranking',
  auth: 'admin',
  rateLimit: 'read',
  query: PageQuery.extend({ categoryId: z.string().max(64).optional() }),
  reply: pageOf(TrendingTerm).extend({
    formula: z.string(),
    weights: z.object({
      reuseWeight: z.number(),
      tauHours: z.number(),
      authorPenalty: z.number(),
      newcomerDays: z.int(),
      newcomerEvery: z.int(),
    }),
    /** Null: none was made yet. */
    rankedAt: Time.nullable(),
  }),
  status: 200,
  refusals: [],
})
