// The endpoint of this page: its types come from the contract, whose schemas stay out of the browser.
import type { getErrorBudget as contract } from '#contract/operations.ts'
import type { ClientEndpoint } from '../../lib/endpoints.ts'

export const getErrorBudget: ClientEndpoint<typeof contract> = { method: 'GET', path: '/api/admin/error-budget' }
