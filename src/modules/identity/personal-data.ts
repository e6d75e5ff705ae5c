// Identity's part in a copy of a person's data and in the end of an account. What stays is a row that names nobody: the ledger points to it.
import { Readable } from 'node:stream'
import type { ExportFile, People, PersonalData } from '#modules/privacy/index.ts'
import { releaseImage } from '#platform/images/index.ts'
import type { Services } from '#platform/module.ts'
import { admitTry } from './admit-try.ts'
import { deviceName } from './device-name.ts'
import { endSessions } from './end-sessions.ts'
import { matchesPassword } from './password.ts'
import {
  closeUser,
  deleteSessionsOf,
  deleteWaysIn,
  findPassword,
  findPerson,
  isSessionSince,
  listOutsideIdentities,
  listSessionsOf,
  pseudonymise,
} from './personal-data.sql.ts'

/** Who has signed in within this time has just shown who they are. */
const freshMs = 10 * 60_000
const sessionBatch = 500
const mostSessionBatches = 100

export function identityPeople(services: Services): People {
  const { db, clock } = services
  return {
    find: (userId) => findPerson(db, userId),
    async confirm({ userId, sessionId }, password) {
      if (password === undefined) {
        return isSessionSince(db, sessionId, new Date(clock.now().getTime() - freshMs))
      }
      const account = await findPassword(db, userId)
      const forgetTries = await admitTry(services, { at: 'password', subject: account?.email ?? userId })
      const isRight = await matchesPassword(password, account?.password_hash ?? undefined)
      if (isRight) await forgetTries()
      return isRight
    },
    async close(userId) {
      const now = clock.now()
      await db.transaction(async (tx) => {
        await closeUser(tx, userId, now)
        await endSessions(tx, { userId, now })
      })
    },
  }
}

const json = (name: string, madeAt: Date, value: object): ExportFile => ({
  name,
  madeAt,
  open: async () => Readable.from([Buffer.from(`${JSON.stringify(value, null, 2)}\n`)]),
})

export function identityData({ db, clock }: Services): PersonalData {
  return {
    name: 'identity',
    async *exportFiles(userId) {
      const now = clock.now()
      const person = await findPerson(db, userId)
      if (person) yield json('profile.json', now, { ...person, signsInWith: await listOutsideIdentities(db, userId) })
      const sessions = await listSessionsOf(db, userId, 5000)
      yield json(
        'sessions.json',
        now,
        sessions.map(({ user_agent, ...session }) => ({ ...session, device: deviceName(user_agent), user_agent })),
      )
    },
    async erase(userId, signal) {
      for (let round = 0; round < mostSessionBatches; round++) {
        if (signal.aborted) return 'later'
        if ((await deleteSessionsOf(db, userId, sessionBatch)) < sessionBatch) break
      }
      const now = clock.now()
      await db.transaction(async (tx) => {
        await deleteWaysIn(tx, userId)
        const picture = await pseudonymise(tx, userId, `erased_${userId.replaceAll('-', '').slice(-22)}`)
        if (picture !== null) await releaseImage(tx, picture, now)
      })
      return 'done'
    },
  }
}
