// Front door of mail: modules declare templates and queue messages; the console lists them.
export { mailJobs, mailsKeptDays } from './jobs.ts'
export { deleteMailsOfUser, type MailRow, type MailState, selectMailsOfUser } from './mails.sql.ts'
export { listMails, type MailQuery, type ReadableMail, readMail, sendMailAgain } from './outbox.ts'
export { type MailOrder, queueMail } from './queue-mail.ts'
export { type MailContent, type MailLocale, type MailTemplate, mailTemplate } from './template.ts'
