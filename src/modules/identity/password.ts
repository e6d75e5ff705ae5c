// Password hashing and the refusal of passwords that are easy to guess. Must never log or keep a password.
import { randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common'
import pLimit from 'p-limit'
import { Refusal } from '#platform/refusal.ts'

// argon2id with 19 MiB and two passes (the library's default) costs 23 ms of CPU. It runs in libuv's pool of four threads:
// two at a time leave room for files and pictures.
const hashing = pLimit(2)
const longestQueue = 200

// A hash of nothing anybody can type, so that a login for an unknown address takes as long as one for a known address.
let nobody: Promise<string> | undefined

function admit(): void {
  if (hashing.pendingCount >= longestQueue) {
    throw new Refusal('rate_limited', 'Too many people are signing in at this moment. Please try again.', {
      retryAfterSeconds: 5,
    })
  }
}

export function hashPassword(password: string): Promise<string> {
  admit()
  return hashing(() => hash(password))
}

/** Takes the same time with and without a stored hash. */
export async function matchesPassword(password: string, storedHash: string | null | undefined): Promise<boolean> {
  admit()
  nobody ??= hash(randomBytes(32))
  const against = storedHash ?? (await nobody)
  const matches = await hashing(() => verify(against, password))
  return typeof storedHash === 'string' && matches
}

const guesser = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs })

/** Throws validation_failed on `password` when a machine guesses it within about a million tries. */
export function refuseWeakPassword(password: string, personal: string[]): void {
  // The estimate is quadratic in the length: 64 characters tell enough.
  const estimate = guesser.check(password.slice(0, 64), personal)
  if (estimate.score < 2) {
    throw Refusal.field('password', 'This password is easy to guess. Use a few unrelated words or a longer one.')
  }
}
