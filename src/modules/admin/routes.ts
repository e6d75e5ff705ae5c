// The addresses of the console. Handlers translate; the operations decide. That only admins come here, the contract says.
import * as contract from '#contract/admin.ts'
import { localeOf } from '#platform/http/locale.ts'
import { serveDownload } from '#platform/http/send-download.ts'
import { type Http, rawJson, serve } from '#platform/http/serve.ts'
import type { Services } from '#platform/module.ts'
import { adjustAccount } from './adjust-account.ts'
import { changeMoneyRules, changeSwitches, withdrawMoneyRules } from './change-configuration.ts'
import { dryRunRules } from './dry-run-rules.ts'
import { exportAudit } from './export-audit.ts'
import { getConfiguration } from './get-configuration.ts'
import { getOverview } from './get-overview.ts'
import { getUser } from './get-user.ts'
import { addCategory, arrangeCategories, changeCategory, listCategories } from './keep-categories.ts'
import { answerComplaint, closeComplaint, listComplaints, readComplaint } from './keep-grievances.ts'
import { listMessages, readMessage, sendMessageAgain } from './keep-mails.ts'
import { addTemplate, arrangeTemplates, setTemplateState, writeVersion } from './keep-templates.ts'
import { listAudit } from './list-audit.ts'
import { listCreationsOf, listEntriesOf, listSessionsOf } from './list-user-things.ts'
import { listUsers } from './list-users.ts'
import { orderAuditProof } from './order-audit-proof.ts'
import { setUserRole } from './set-user-role.ts'
import { showAuditState } from './show-audit-state.ts'
import { getTemplate, listTemplates } from './show-templates.ts'
import { restoreAccount, suspendAccount } from './suspend-account.ts'

export function adminRoutes(http: Http, services: Services): void {
  serve(http, contract.getOverview, () => getOverview(services))
  userRoutes(http, services)
  auditRoutes(http, services)
  configurationRoutes(http, services)
  templateRoutes(http, services)
  mailRoutes(http, services)
  grievanceRoutes(http, services)
}

function userRoutes(http: Http, services: Services): void {
  serve(http, contract.listUsers, ({ query }) => listUsers(services, query))
  serve(http, contract.getUser, ({ viewer, params }) => getUser(services, viewer, params.userId))
  serve(http, contract.listUserEntries, ({ params, query, request }) =>
    listEntriesOf(services, params.userId, { ...query, locale: localeOf(request) }),
  )
  serve(http, contract.listUserCreations, ({ params, query }) => listCreationsOf(services, params.userId, query))
  serve(http, contract.listUserSessions, ({ params }) => listSessionsOf(services, params.userId))
  serve(http, contract.setUserRole, ({ viewer, params, body }) => setUserRole(services, viewer, { ...params, ...body }))
  serve(http, contract.suspendUser, ({ viewer, params, body }) =>
    suspendAccount(services, viewer, { ...params, ...body }),
  )
  serve(http, contract.restoreUser, ({ viewer, params, body }) =>
    restoreAccount(services, viewer, { ...params, ...body }),
  )
  serve(http, contract.adjustCredits, async ({ viewer, body, idempotencyKey }) => {
    const { bytes, isReplayed } = await adjustAccount(services, viewer, { ...body, idempotencyKey })
    return rawJson(bytes, isReplayed ? { 'idempotent-replayed': 'true' } : {})
  })
}

function auditRoutes(http: Http, services: Services): void {
  serve(http, contract.listAudit, ({ query }) => listAudit(services, query))
  serve(http, contract.getAuditState, () => showAuditState(services))
  serve(http, contract.proveAudit, () => orderAuditProof(services))
  serveDownload(http, contract.exportAudit, ({ query }) => ({
    stream: exportAudit(services, query),
    contentType: 'text/csv; charset=utf-8',
    downloadName: 'rangoli-audit.csv',
  }))
}

function configurationRoutes(http: Http, services: Services): void {
  serve(http, contract.getConfiguration, () => getConfiguration(services))
  serve(http, contract.changeRules, ({ viewer, body }) => changeMoneyRules(services, viewer, body))
  serve(http, contract.changeFlags, ({ viewer, body }) => changeSwitches(services, viewer, body))
  serve(http, contract.withdrawRules, ({ viewer, params, body }) =>
    withdrawMoneyRules(services, viewer, { ...params, ...body }),
  )
  serve(http, contract.dryRunRules, ({ body }) => dryRunRules(services, body.rules))
}

function templateRoutes(http: Http, services: Services): void {
  serve(http, contract.listAdminCategories, () => listCategories(services))
  serve(http, contract.createCategory, ({ viewer, body }) => addCategory(services, viewer, body))
  serve(http, contract.orderCategories, ({ viewer, body }) => arrangeCategories(services, viewer, body.ids))
  serve(http, contract.updateCategory, ({ viewer, params, body }) =>
    changeCategory(services, viewer, { id: params.categoryId, ...body }),
  )
  serve(http, contract.listAdminTemplates, ({ query }) => listTemplates(services, query.categoryId))
  serve(http, contract.createTemplate, ({ viewer, body }) => addTemplate(services, viewer, body))
  serve(http, contract.addTemplateVersion, ({ viewer, body }) => writeVersion(services, viewer, body))
  serve(http, contract.orderTemplates, ({ viewer, body }) => arrangeTemplates(services, viewer, body))
  serve(http, contract.getAdminTemplate, ({ params, query }) => getTemplate(services, params.templateId, query.version))
  serve(http, contract.setTemplateState, ({ viewer, params, body }) =>
    setTemplateState(services, viewer, { id: params.templateId, ...body }),
  )
}

function mailRoutes(http: Http, services: Services): void {
  serve(http, contract.listMails, ({ query }) => listMessages(services, query))
  serve(http, contract.getMail, ({ viewer, params }) => readMessage(services, viewer, params.mailId))
  serve(http, contract.sendMailAgain, ({ viewer, params }) => sendMessageAgain(services, viewer, params.mailId))
}

function grievanceRoutes(http: Http, services: Services): void {
  serve(http, contract.listGrievances, ({ query }) => listComplaints(services, query))
  serve(http, contract.getGrievance, ({ viewer, params }) => readComplaint(services, viewer, params.grievanceId))
  serve(http, contract.answerGrievance, ({ viewer, params, body }) =>
    answerComplaint(services, viewer, { ...params, ...body }),
  )
  serve(http, contract.closeGrievance, ({ viewer, params, body }) =>
    closeComplaint(services, viewer, { ...params, ...body }),
  )
}
