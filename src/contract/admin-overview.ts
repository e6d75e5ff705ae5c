// The first page of the console: what happened today and in the last seven days.
import { z } from 'zod'
import { Credits } from './credits-amount.ts'
import { endpoint } from './endpoint.ts'

const Figures = z.object({
  newUsers: z.int(),
  pictures: z.int(),
  failures: z.int(),
  /** Failed of all that ended; absent while none did. */
  errorRate: z.number().optional(),
  creditsSold: Credits,
  /** Bonus and adjustments. */
  creditsGranted: Credits,
  creditsSpent: Credits,
  commission: Credits,
})
export type Figures = z.infer<typeof Figures>

export const Overview = z.object({
  today: Figures,
  week: Figures,
  /** Seven days of India, the last is today. */
  days: z.array(Figures.extend({ day: z.string() })),
  queue: z.object({
    queued: z.int(),
    running: z.int(),
    /** Seconds that the first in the queue has waited. */
    waitingSeconds: z.int(),
    /** Tries of the last day that an engine may have been paid for, without a picture. */
    unknown: z.int(),
  }),
})
export type Overview = z.infer<typeof Overview>

export const getOverview = endpoint({
  id: 'admin.get_overview',
  method: 'GET',
  path: '/api/admin/overview',
  summary: 'Figures of today and of seven days',
  auth: 'admin',
  rateLimit: 'read',
  reply: Overview,
  status: 200,
  refusals: [],
  aliases: ['/api/admin/stats'],
})
