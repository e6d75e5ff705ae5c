// Everything a copy holds, file after file: a word about it, what privacy knows itself, and the parts of the other modules.
import { Readable } from 'node:stream'
import type { MailLocale } from '#platform/mail/index.ts'
import { selectMailsOfUser } from '#platform/mail/index.ts'
import type { Services } from '#platform/module.ts'
import { listConsents } from './consents.sql.ts'
import { selectGrievancesOfUser } from './grievances.sql.ts'
import type { ExportFile, PrivacyPorts } from './ports.ts'
import type { DataExportsTable } from './tables.ts'

/** More than anybody can have said or been sent. */
const mostRows = 10_000

const readme: Record<MailLocale, string> = {
  en: `A copy of your data in Rangoli.

profile.json            who you are to us
sessions.json           where you are or were signed in
consents.json           what you agreed to, and when
messages.json           what we wrote to you (subjects and times of the last 30 days)
complaints.json         what you complained about
ledger.json             every movement of your credits
orders.json             every picture you ordered, with its prompt
remixes.json            which of them were made from somebody's post
rewards/                what remixes of your posts brought you, and which of your pictures brought others something
creations/              your pictures as PNG, with their prompts, words and settings in index.json

The pictures were made by a computer. Each says so in a corner and in its metadata, like every download; please keep it there when you pass them on.
`,
  hi: `Rangoli में आपके डेटा की कॉपी।

profile.json            हमारे पास आपकी जानकारी
sessions.json           आप कहाँ साइन इन हैं या थे
consents.json           आपने किस पर और कब सहमति दी
messages.json           हमने आपको क्या लिखा (पिछले 30 दिनों के विषय और समय)
complaints.json         आपकी शिकायतें
ledger.json             आपके क्रेडिट का हर लेन-देन
orders.json             आपका हर ऑर्डर, उसके प्रॉम्प्ट के साथ
remixes.json            इनमें से कौन-से किसी की पोस्ट से बने
rewards/                आपकी पोस्ट की रीमिक्स से आपको क्या मिला, और आपकी किन तस्वीरों से दूसरों को कुछ मिला
creations/              आपकी तस्वीरें PNG में; प्रॉम्प्ट, शब्द और सेटिंग index.json में

ये तस्वीरें कंप्यूटर से बनी हैं। हर डाउनलोड की तरह हर तस्वीर अपने कोने में और मेटाडेटा में यह बताती है; आगे भेजते समय कृपया इसे बना रहने दें।
`,
}

export async function* listExportFiles(
  { db }: Services,
  { parts }: PrivacyPorts,
  job: DataExportsTable,
): AsyncGenerator<ExportFile> {
  const text = (name: string, content: string): ExportFile => ({
    name,
    madeAt: job.ordered_at,
    open: async () => Readable.from([Buffer.from(content)]),
  })
  const json = (name: string, rows: object[]) => text(name, `${JSON.stringify(rows, null, 2)}\n`)
  yield text('README.txt', readme[job.locale])
  const consents = await listConsents(db, job.user_id, mostRows)
  yield json(
    'consents.json',
    consents.map(({ user_id: _, ...row }) => row),
  )
  const mails = await selectMailsOfUser(db, job.user_id, mostRows)
  yield json(
    'messages.json',
    mails.map(({ subject, recipient, state, created_at }) => ({ subject, recipient, state, created_at })),
  )
  const grievances = await selectGrievancesOfUser(db, job.user_id, mostRows)
  yield json(
    'complaints.json',
    grievances.map(({ user_id: _, ...row }) => row),
  )
  for (const part of parts) yield* part.exportFiles(job.user_id, job.locale)
}
