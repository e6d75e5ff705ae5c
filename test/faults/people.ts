// People of a fault test: registered over HTTP, rich, and stubborn: an order is sent again, with its key, until it has an answer.
import { newId } from '#platform/ids.ts'
import type { Database } from '../../src/platform/db/database.ts'

export interface Person {
  userId: string
  email: string
  token: string
}

const password = 'correct horse battery staple'

interface Receipt {
  jobId: string
  jobIds?: string[]
}

export async function registerPeople(url: string, count: number): Promise<Person[]> {
  const register = async (): Promise<Person> => {
    const email = `${newId()}@example.test`
    const answer = await fetch(`${url}/api/register`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'Fault Test', email, password }),
    })
    if (answer.status !== 201) throw new Error(`register: ${answer.status} ${await answer.text()}`)
    const { user, token } = (await answer.json()) as { user: { id: string }; token: string }
    return { userId: user.id, email, token }
  }
  const people: Person[] = []
  // Each registration hashes a password: one after the other is as fast as the machine is.
  for (let index = 0; index < count; index++) people.push(await register())
  return people
}

export async function makeRich(db: { owner: Database }, hundredths: number): Promise<void> {
  await db.owner.call(
    'make_rich',
    `SELECT credits_adjust(user_id, $1, 'paid', 'rich:' || user_id, 'fault test', now()) FROM wallets`,
    [hundredths],
  )
}

export interface Wish {
  variants: 1 | 2 | 4
  /** Shown id of a post that they have opened. */
  remixOf?: string | undefined
}

export interface PlacedByPerson {
  jobIds: string[]
  /** How often it was sent. */
  sent: number
}

const answerLimitMs = 5_000
const sendLimit = 500

/** `urls`: any of the web processes; the next one is asked when one does not answer. */
export async function orderUntilAnswered(
  person: Person,
  urls: readonly string[],
  wish: Wish = { variants: 1 },
): Promise<PlacedByPerson> {
  const key = newId()
  for (let sent = 1; sent <= sendLimit; sent++) {
    const answer = await send(person, { url: urls[sent % urls.length] ?? '', key, wish })
    if (answer?.status === 202) {
      const receipt = (await answer.json().catch(() => null)) as Receipt | null
      if (receipt) return { jobIds: receipt.jobIds ?? [receipt.jobId], sent }
    } else if (answer?.status === 401) {
      // A process whose clock is hours ahead takes the token for one that is over: as a client does, sign in there again.
      await signInAgain(person, urls[sent % urls.length] ?? '')
    } else if (answer && answer.status !== 503 && answer.status !== 409) {
      throw new Error(`order: ${answer.status} ${await answer.text()}`)
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('an order got no answer')
}

async function signInAgain(person: Person, url: string): Promise<void> {
  const answer = await fetch(`${url}/api/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: person.email, password }),
    signal: AbortSignal.timeout(answerLimitMs),
  }).catch(() => null)
  if (answer?.status === 200) person.token = ((await answer.json()) as { token: string }).token
}

async function send(
  { token }: Person,
  { url, key, wish }: { url: string; key: string; wish: Wish },
): Promise<Response | null> {
  try {
    return await fetch(`${url}/api/studio/generate`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'idempotency-key': key },
      body: JSON.stringify({ prompt: 'a blue boat on a calm lake', aspectRatio: '16:9', ...wish }),
      signal: AbortSignal.timeout(answerLimitMs),
    })
  } catch {
    // Killed, or not yet started again.
    return null
  }
}
