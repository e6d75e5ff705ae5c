// Background jobs of mail: sending, and the sweep of what is old. Bounded per run; the next run takes the rest.
import type { JobDefinition } from '../jobs/background-jobs.ts'
import type { Services } from '../module.ts'
import { deleteMailsBefore, failForgottenMails } from './mails.sql.ts'
import { sendMailJob } from './queue-mail.ts'
import { maxTries, sendMail } from './send-mail.ts'

const dayMs = 86_400_000
/** Sent or not, a message is forgotten after this time; privacy pages name the same number. */
export const mailsKeptDays = 30
/** Longer than all tries together. */
const forgottenAfterDays = 2
const batch = 1000
const maxBatches = 100

export function mailJobs(services: Services): JobDefinition[] {
  return [
    {
      name: sendMailJob,
      handle: (data) => sendMail(services, data),
      retryLimit: maxTries - 1,
      retryDelaySeconds: 5,
      retryDelayMaxSeconds: 3600,
      timeoutSeconds: 90,
    },
    {
      name: 'platform.sweep_mails',
      cron: '40 20 * * *',
      retryLimit: 2,
      timeoutSeconds: 300,
      handle: (_data, signal) => sweepMails(services, signal),
    },
  ]
}

export async function sweepMails({ db, clock }: Pick<Services, 'db' | 'clock'>, signal: AbortSignal): Promise<void> {
  const now = clock.now()
  const daysAgo = (days: number) => new Date(now.getTime() - days * dayMs)
  const sweeps = [
    () => failForgottenMails(db, daysAgo(forgottenAfterDays), now, batch),
    () => deleteMailsBefore(db, daysAgo(mailsKeptDays), batch),
  ]
  for (const sweep of sweeps) {
    for (let round = 0; round < maxBatches && !signal.aborted; round++) {
      if ((await sweep()) < batch) break
    }
  }
}
