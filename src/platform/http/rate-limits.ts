// The one place with the numbers of every rate limit. Names are those of the contract.
import type { RateLimitName } from '#contract/endpoint.ts'

export interface Quota {
  /** Name on the wire (RateLimit headers) and in the table of windows. */
  name: string
  limit: number
  windowSeconds: number
  /** viewer: the user, a visitor by address. address: one client. network: its neighbourhood (/24, /48). */
  per: 'viewer' | 'address' | 'network'
}

export interface RateLimit {
  /** Counted in this order; a request refused by one does not count against those behind it. */
  quotas: readonly Quota[]
  /** database: all replicas agree, and nobody passes while it is away. memory: per process, for what costs nothing. */
  countedIn: 'database' | 'memory'
  /** True: accounts reach the limits below only with time. */
  growsWithAge?: true
}

const minute = 60
const hour = 3600
const day = 24 * hour

export const rateLimits: Record<RateLimitName, RateLimit> = {
  register: {
    countedIn: 'database',
    quotas: [
      { name: 'register', limit: 10, windowSeconds: minute, per: 'address' },
      { name: 'register-network', limit: 60, windowSeconds: hour, per: 'network' },
    ],
  },
  login: { countedIn: 'database', quotas: [{ name: 'login', limit: 10, windowSeconds: minute, per: 'address' }] },
  // Each sends a message to somebody.
  recover: {
    countedIn: 'database',
    quotas: [
      { name: 'recover', limit: 5, windowSeconds: 10 * minute, per: 'address' },
      { name: 'recover-network', limit: 60, windowSeconds: hour, per: 'network' },
    ],
  },
  generate: { countedIn: 'database', quotas: [{ name: 'generate', limit: 60, windowSeconds: minute, per: 'viewer' }] },
  enhance: { countedIn: 'memory', quotas: [{ name: 'enhance', limit: 20, windowSeconds: minute, per: 'viewer' }] },
  // A file of 25 MB is read into memory for it.
  verify: {
    countedIn: 'memory',
    quotas: [
      { name: 'verify', limit: 20, windowSeconds: minute, per: 'address' },
      { name: 'verify-network', limit: 120, windowSeconds: minute, per: 'network' },
    ],
  },
  // Each draws and stores a picture.
  design: { countedIn: 'database', quotas: [{ name: 'design', limit: 30, windowSeconds: minute, per: 'viewer' }] },
  // Thousands of rows each.
  export: { countedIn: 'memory', quotas: [{ name: 'export', limit: 10, windowSeconds: minute, per: 'viewer' }] },
  // Each makes the public files of a picture.
  publish: {
    countedIn: 'database',
    growsWithAge: true,
    quotas: [
      { name: 'publish', limit: 10, windowSeconds: minute, per: 'viewer' },
      { name: 'publish-day', limit: 200, windowSeconds: day, per: 'viewer' },
    ],
  },
  like: {
    countedIn: 'memory',
    growsWithAge: true,
    quotas: [
      { name: 'like', limit: 60, windowSeconds: minute, per: 'viewer' },
      { name: 'like-day', limit: 5_000, windowSeconds: day, per: 'viewer' },
    ],
  },
  comment: {
    countedIn: 'database',
    growsWithAge: true,
    quotas: [{ name: 'comment', limit: 10, windowSeconds: minute, per: 'viewer' }],
  },
  follow: {
    countedIn: 'memory',
    growsWithAge: true,
    quotas: [{ name: 'follow', limit: 30, windowSeconds: minute, per: 'viewer' }],
  },
  report: {
    countedIn: 'database',
    growsWithAge: true,
    quotas: [
      { name: 'report', limit: 10, windowSeconds: minute, per: 'viewer' },
      { name: 'report-day', limit: 100, windowSeconds: day, per: 'viewer' },
    ],
  },
  write: { countedIn: 'memory', quotas: [{ name: 'write', limit: 120, windowSeconds: minute, per: 'viewer' }] },
  read: { countedIn: 'memory', quotas: [{ name: 'read', limit: 600, windowSeconds: minute, per: 'viewer' }] },
}

/**
 * What share of those limits an account has that is younger than so many days: a bot's accounts are new, a person's are not for
 * long. Youngest first.
 */
export const sharesByAge: readonly { youngerThanDays: number; share: number }[] = [
  { youngerThanDays: 1, share: 1 / 5 },
  { youngerThanDays: 7, share: 1 / 2 },
]

/** Windows that one process remembers; the oldest are forgotten first. About 10 MB when full. */
export const memoryWindowsMax = 50_000
