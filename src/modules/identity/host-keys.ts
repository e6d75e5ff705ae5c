// The host's public keys, fetched rarely and with bounds: a token of a stranger can neither make us ask often nor wait long.
import { createLocalJWKSet, errors, type FlattenedJWSInput, type JWSHeaderParameters } from 'jose'
import { z } from 'zod'
import type { Clock } from '#platform/clock.ts'
import type { Logger } from '#platform/log.ts'

const timeoutMs = 5_000
const maxBytes = 256 * 1024
const maxKeys = 50
const freshMs = 10 * 60_000
/** An unknown key asks once in this time, whoever sends it; a host that is away is not asked more often either. */
const pauseMs = 30_000

const Jwks = z.object({ keys: z.array(z.record(z.string(), z.unknown())).max(maxKeys) })
type KeyFinder = ReturnType<typeof createLocalJWKSet>

export function createHostKeys({ clock, log }: { clock: Clock; log: Logger }, jwksUrl: string) {
  let known: { find: KeyFinder; at: number } | undefined
  let asking: Promise<void> | undefined
  let askedAt = Number.NEGATIVE_INFINITY

  async function ask(): Promise<void> {
    askedAt = clock.now().getTime()
    try {
      known = { find: createLocalJWKSet(await fetchKeys(jwksUrl)), at: clock.now().getTime() }
    } catch (error) {
      log.warn({ err: error }, 'keys of the host could not be fetched')
    } finally {
      asking = undefined
    }
  }
  const refresh = async () => {
    if (asking === undefined && clock.now().getTime() - askedAt < pauseMs) return
    asking ??= ask()
    await asking
  }

  /** For jwtVerify. Throws when there is no such key. */
  return async (header: JWSHeaderParameters, token: FlattenedJWSInput) => {
    if (known === undefined || clock.now().getTime() - known.at > freshMs) await refresh()
    if (known === undefined) throw new errors.JWKSNoMatchingKey()
    try {
      return await known.find(header, token)
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error
      await refresh()
      return known.find(header, token)
    }
  }
}

async function fetchKeys(url: string) {
  const signal = AbortSignal.timeout(timeoutMs)
  const response = await fetch(url, { signal, redirect: 'error', headers: { accept: 'application/json' } })
  if (!response.ok || response.body === null) throw new Error(`keys of the host: status ${response.status}`)
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of response.body) {
    size += part.length
    if (size > maxBytes) throw new Error('keys of the host: too many bytes')
    parts.push(part)
  }
  return Jwks.parse(JSON.parse(Buffer.concat(parts).toString('utf8')))
}
