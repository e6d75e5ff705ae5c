// Talks to the OpenID provider behind sign-in with Google: code flow with PKCE, state and nonce. The library checks the ID token.
import * as openid from 'openid-client'
import type { Config } from '#platform/config.ts'
import { assertOutsideTransaction } from '#platform/db/database.ts'
import type { Logger } from '#platform/log.ts'
import { Refusal } from '#platform/refusal.ts'

const timeoutSeconds = 8

export interface GooglePerson {
  issuer: string
  subject: string
  email: string | null
  /** The provider says that the address was proved. */
  isEmailVerified: boolean
  name: string | null
}

/** What one attempt must come back with. */
export interface Attempt {
  state: string
  nonce: string
  codeVerifier: string
}

export interface GoogleClient {
  /** The provider's page for a new attempt. Throws `provider_unavailable`. */
  begin(): Promise<{ address: URL; attempt: Attempt }>
  /** Null when what came back is not the end of this attempt. Throws `provider_unavailable`. */
  finish(callback: URL, attempt: Attempt): Promise<GooglePerson | null>
}

export function createGoogleClient(config: Config, log: Logger): GoogleClient | null {
  const { google } = config
  if (google === undefined) return null
  const redirectUri = `${config.publicUrl}/auth/google/callback`
  let found: Promise<openid.Configuration> | undefined

  async function discover(): Promise<openid.Configuration> {
    assertOutsideTransaction('a call to Google')
    // Without it the library trusts the line to the provider and leaves the signature of an ID token unread.
    const execute = [openid.enableNonRepudiationChecks]
    if (google?.issuer.startsWith('http:')) execute.push(openid.allowInsecureRequests)
    found ??= openid.discovery(new URL(google?.issuer ?? ''), google?.clientId ?? '', google?.clientSecret, undefined, {
      timeout: timeoutSeconds,
      execute,
    })
    try {
      return await found
    } catch (error) {
      // Asked anew by the next person.
      found = undefined
      log.warn({ err: error }, 'sign-in with Google: provider not found')
      throw new Refusal(
        'provider_unavailable',
        'Google cannot be reached right now. Sign in with your password instead.',
      )
    }
  }

  return {
    async begin() {
      const provider = await discover()
      const attempt = {
        state: openid.randomState(),
        nonce: openid.randomNonce(),
        codeVerifier: openid.randomPKCECodeVerifier(),
      }
      const address = openid.buildAuthorizationUrl(provider, {
        redirect_uri: redirectUri,
        scope: 'openid email profile',
        state: attempt.state,
        nonce: attempt.nonce,
        code_challenge: await openid.calculatePKCECodeChallenge(attempt.codeVerifier),
        code_challenge_method: 'S256',
        prompt: 'select_account',
      })
      return { address, attempt }
    },
    async finish(callback, { state, nonce, codeVerifier }) {
      const provider = await discover()
      try {
        // The address we are known by, whatever host a proxy says it was asked at.
        const returned = new URL(redirectUri)
        returned.search = callback.search
        const tokens = await openid.authorizationCodeGrant(provider, returned, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: codeVerifier,
          idTokenExpected: true,
        })
        const claims = tokens.claims()
        return claims === undefined ? null : personOf(claims)
      } catch (error) {
        log.info({ reason: error instanceof Error ? error.name : 'unknown' }, 'sign-in with Google refused')
        return null
      }
    },
  }
}

function personOf(claims: openid.IDToken): GooglePerson | null {
  const { iss, sub, email, email_verified: isVerified, name } = claims
  if (sub.length === 0 || sub.length > 255) return null
  return {
    issuer: iss,
    subject: sub,
    email: typeof email === 'string' && email.length <= 254 ? email.toLowerCase() : null,
    isEmailVerified: isVerified === true,
    name: typeof name === 'string' ? name : null,
  }
}
