// Background jobs of notifications: gathered messages, and the nightly sweep. Bounded per run; the next run takes the rest.
import type { JobDefinition } from '#platform/jobs/background-jobs.ts'
import type { Services } from '#platform/module.ts'
import { sendGatheredMails } from './send-gathered-mails.ts'
import { sweepNotifications } from './sweep-notifications.ts'

export function notificationJobs(services: Services): JobDefinition[] {
  return [
    {
      name: 'notifications.send_gathered_mails',
      cron: '* * * * *',
      handle: (_data, signal) => sendGatheredMails(services, signal),
      retryLimit: 2,
      timeoutSeconds: 300,
    },
    {
      name: 'notifications.sweep',
      cron: '10 21 * * *',
      handle: (_data, signal) => sweepNotifications(services, signal),
      retryLimit: 2,
      timeoutSeconds: 600,
    },
  ]
}
