// Tells whether a secret looks drawn at random. Pure; the answer never contains the secret.

// What stands in examples, tutorials and first tries. Long enough that none stands in what is drawn at random.
const usualWords = [
  'changeme',
  'change-me',
  'change_me',
  'replace',
  'example',
  'default',
  'password',
  'passwort',
  'secret',
  'rangoli',
  'postgres',
  'letmein',
  'welcome',
  'qwerty',
  'insert',
  'your-secret',
  'your_secret',
  '123456789',
  'abcdefgh',
]

/** Bits of Shannon over the characters used: an upper bound of what it would take to guess them. */
export function estimatedBits(secret: string): number {
  const counts = new Map<string, number>()
  for (const character of secret) counts.set(character, (counts.get(character) ?? 0) + 1)
  const perCharacter = [...counts.values()].reduce((bits, count) => {
    const share = count / secret.length
    return bits - share * Math.log2(share)
  }, 0)
  return perCharacter * secret.length
}

/** The shortest part that, repeated, makes the whole. */
function period(secret: string): number {
  return (secret + secret).indexOf(secret, 1)
}

export interface Demand {
  minLength: number
  minBits: number
}

/** Why it should not be used, as the end of a sentence; null when nothing speaks against it. */
export function weaknessOf(secret: string, { minLength, minBits }: Demand): string | null {
  if (secret.length < minLength) return `must have at least ${minLength} characters`
  if (period(secret) < secret.length) return 'repeats itself'
  const word = usualWords.find((usual) => secret.toLowerCase().includes(usual))
  if (word !== undefined) return `contains "${word}" and looks like an example`
  if (estimatedBits(secret) < minBits) return 'is too regular to be random'
  return null
}

const drawAnother = 'draw one with: openssl rand -base64 32'

/** What must not be guessed and looks as if it could be. The sentences never carry the value. */
export function weakSecrets(given: Readonly<Record<string, string | undefined>>): string[] {
  const problems: string[] = []
  const judge = (key: string, what: string, why: string | null) => {
    if (why !== null) problems.push(`${key}: ${what}${why}; ${drawAnother}`)
  }
  const { SECRET_KEY: secret, METRICS_TOKEN: token, DATABASE_URL: database } = given
  if (secret !== undefined && secret.length >= 32)
    judge('SECRET_KEY', '', weaknessOf(secret, { minLength: 32, minBits: 100 }))
  if (token !== undefined && token.length >= 16)
    judge('METRICS_TOKEN', '', weaknessOf(token, { minLength: 16, minBits: 50 }))
  const address = database !== undefined && URL.canParse(database) ? new URL(database) : null
  if (address !== null && address.password !== '') {
    const password = decodeURIComponent(address.password)
    const isUser = password === decodeURIComponent(address.username)
    judge(
      'DATABASE_URL',
      'its password ',
      isUser ? 'is the name of the user' : weaknessOf(password, { minLength: 12, minBits: 36 }),
    )
  }
  return problems
}
