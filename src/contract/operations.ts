// What operators ask of a running installation. Counts and shares only: no user, no address, no text.
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Time } from './page.ts'

/** Share of requests that may not fail, over the window. */
export const objective = 0.995
export const windowDays = 30

/** Endpoints without which the product is down, by id. */
export const coreRoutes = [
  'identity.register',
  'identity.login',
  'studio.generate',
  'studio.get_job',
  'studio.list_templates',
  'studio.list_creations',
  'credits.get_balance',
] as const
export type CoreRoute = (typeof coreRoutes)[number]

export const ErrorBudgetDay = z.object({
  /** Start of the day in UTC. */
  day: Time,
  requests: z.int().min(0),
  errors: z.int().min(0),
})
export type ErrorBudgetDay = z.infer<typeof ErrorBudgetDay>

export const RouteBudget = z.object({
  /** Id of the endpoint. */
  route: z.string(),
  requests: z.int().min(0),
  errors: z.int().min(0),
  /** 1 when nothing was asked. */
  availability: z.number().min(0).max(1),
  /** Part of the allowed errors that is left: 1 untouched, 0 used up, negative overdrawn. */
  budgetLeft: z.number().max(1),
  /** How many times faster than allowed errors came in the last hour: 1 uses the budget up in exactly 30 days. */
  burnHour: z.number().min(0),
  burnSixHours: z.number().min(0),
  /** Days on which something was asked, oldest first. */
  days: z.array(ErrorBudgetDay),
})
export type RouteBudget = z.infer<typeof RouteBudget>

export const ErrorBudget = z.object({
  objective: z.number(),
  windowDays: z.int(),
  /** Start of the window. */
  since: Time,
  /** End of the last minute that is counted in. */
  until: Time,
  routes: z.array(RouteBudget),
})
export type ErrorBudget = z.infer<typeof ErrorBudget>

export const getErrorBudget = endpoint({
  id: 'operations.get_error_budget',
  method: 'GET',
  path: '/api/admin/error-budget',
  summary: `Availability of core routes over ${windowDays} days, and how much of the allowed errors is left`,
  auth: 'admin',
  rateLimit: 'read',
  reply: ErrorBudget,
  status: 200,
  refusals: [],
})
