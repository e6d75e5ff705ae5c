// The endpoints of the console for its pages. Apart from the others, so that no other page loads them.
import type * as admin from '#contract/admin.ts'
import { clientEndpoint } from '../../lib/endpoints.ts'

export const getOverview = clientEndpoint<typeof admin.getOverview>('GET', '/api/admin/overview')

export const listUsers = clientEndpoint<typeof admin.listUsers>('GET', '/api/admin/users')
export const getUser = clientEndpoint<typeof admin.getUser>('GET', '/api/admin/users/:userId')
export const listUserEntries = clientEndpoint<typeof admin.listUserEntries>('GET', '/api/admin/users/:userId/entries')
export const listUserCreations = clientEndpoint<typeof admin.listUserCreations>(
  'GET',
  '/api/admin/users/:userId/creations',
)
export const listUserSessions = clientEndpoint<typeof admin.listUserSessions>(
  'GET',
  '/api/admin/users/:userId/sessions',
)
export const setUserRole = clientEndpoint<typeof admin.setUserRole>('POST', '/api/admin/users/:userId/role')
export const suspendUser = clientEndpoint<typeof admin.suspendUser>('POST', '/api/admin/users/:userId/suspend')
export const restoreUser = clientEndpoint<typeof admin.restoreUser>('POST', '/api/admin/users/:userId/restore')
export const adjustCredits = clientEndpoint<typeof admin.adjustCredits>('POST', '/api/admin/adjustments')

export const listCategories = clientEndpoint<typeof admin.listAdminCategories>('GET', '/api/admin/categories')
export const createCategory = clientEndpoint<typeof admin.createCategory>('POST', '/api/admin/categories')
export const updateCategory = clientEndpoint<typeof admin.updateCategory>('PATCH', '/api/admin/categories/:categoryId')
export const orderCategories = clientEndpoint<typeof admin.orderCategories>('POST', '/api/admin/categories/order')
export const listTemplates = clientEndpoint<typeof admin.listAdminTemplates>('GET', '/api/admin/templates')
export const getTemplate = clientEndpoint<typeof admin.getAdminTemplate>('GET', '/api/admin/templates/:templateId')
export const createTemplate = clientEndpoint<typeof admin.createTemplate>('POST', '/api/admin/templates')
export const addTemplateVersion = clientEndpoint<typeof admin.addTemplateVersion>(
  'POST',
  '/api/admin/templates/versions',
)
export const setTemplateState = clientEndpoint<typeof admin.setTemplateState>(
  'POST',
  '/api/admin/templates/:templateId/state',
)
export const orderTemplates = clientEndpoint<typeof admin.orderTemplates>('POST', '/api/admin/templates/order')

export const getConfiguration = clientEndpoint<typeof admin.getConfiguration>('GET', '/api/admin/configuration')
export const changeRules = clientEndpoint<typeof admin.changeRules>('POST', '/api/admin/configuration/rules')
export const changeFlags = clientEndpoint<typeof admin.changeFlags>('POST', '/api/admin/configuration/flags')
export const withdrawRules = clientEndpoint<typeof admin.withdrawRules>(
  'POST',
  '/api/admin/configuration/rules/:version/withdraw',
)
export const dryRunRules = clientEndpoint<typeof admin.dryRunRules>('POST', '/api/admin/configuration/dry-run')

export const listMails = clientEndpoint<typeof admin.listMails>('GET', '/api/admin/mails')
export const getMail = clientEndpoint<typeof admin.getMail>('GET', '/api/admin/mails/:mailId')
export const sendMailAgain = clientEndpoint<typeof admin.sendMailAgain>('POST', '/api/admin/mails/:mailId/send')

export const listGrievances = clientEndpoint<typeof admin.listGrievances>('GET', '/api/admin/grievances')
export const getGrievance = clientEndpoint<typeof admin.getGrievance>('GET', '/api/admin/grievances/:grievanceId')
export const answerGrievance = clientEndpoint<typeof admin.answerGrievance>(
  'POST',
  '/api/admin/grievances/:grievanceId/answer',
)
export const closeGrievance = clientEndpoint<typeof admin.closeGrievance>(
  'POST',
  '/api/admin/grievances/:grievanceId/close',
)

export const listAudit = clientEndpoint<typeof admin.listAudit>('GET', '/api/admin/audit')
export const exportAudit = clientEndpoint<typeof admin.exportAudit>('GET', '/api/admin/audit.csv')
export const getAuditState = clientEndpoint<typeof admin.getAuditState>('GET', '/api/admin/audit/state')
export const proveAudit = clientEndpoint<typeof admin.proveAudit>('POST', '/api/admin/audit/proof')
