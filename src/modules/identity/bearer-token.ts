// Bearer tokens of API clients: short JWTs that carry the session's id. The session row decides; the token alone opens nothing.
import { jwtVerify, SignJWT } from 'jose'
import type { Secrets } from '#platform/secrets.ts'

const audience = 'rangoli:api'
const issuer = 'rangoli'
export const bearerMinutes = 60

/** Signs for the session (uuid); `expiresAt` is an hour from `now`. */
export async function mintBearer(secrets: Secrets, sessionId: string, now: Date) {
  const issuedAt = Math.floor(now.getTime() / 1000)
  const expiresAt = issuedAt + bearerMinutes * 60
  const token = await new SignJWT({ sid: sessionId })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setIssuer(issuer)
    .setAudience(audience)
    .setIssuedAt(issuedAt)
    .setExpirationTime(expiresAt)
    .sign(secrets.key('bearer-token'))
  return { token, expiresAt: new Date(expiresAt * 1000).toISOString() }
}

/** The session's id (uuid), or null for anything that is not a living token of ours. */
export async function readBearer(secrets: Secrets, token: string, now: Date): Promise<string | null> {
  try {
    const { payload } = await jwtVerify(token, secrets.key('bearer-token'), {
      algorithms: ['HS256'],
      issuer,
      audience,
      currentDate: now,
      requiredClaims: ['exp', 'sid'],
    })
    return typeof payload.sid === 'string' ? payload.sid : null
  } catch {
    return null
  }
}
