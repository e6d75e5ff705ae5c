// The only file that reads the environment. Every key has a default; all problems are reported at once.
import { z } from 'zod'
import { type OperatorConfig, operatorSettings, readOperator } from './operator-settings.ts'
import { type RemixConfig, readRemix, remixSettings } from './remix-settings.ts'
import { weakSecrets } from './secret-strength.ts'
import { list, readSignIn, type SignInConfig, signInProblems, signInSettings } from './sign-in-settings.ts'
import { readTrending, type TrendingWeights, trendingSettings } from './trending-settings.ts'

const flag = z.enum(['true', 'false']).transform((value) => value === 'true')
const roles = z
  .string()
  .transform((list) => list.split(',').map((role) => role.trim()))
  .pipe(z.array(z.enum(['web', 'worker'])).min(1))

const Settings = z.object({
  RANGOLI_MODE: z.enum(['local', 'production']).default('local').meta({
    description:
      'local: everything by default on this machine. production: refuses to start without PUBLIC_URL, DATABASE_URL and SECRET_KEY',
  }),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000).meta({ description: 'Port of pages and API' }),
  HOST: z.string().min(1).default('0.0.0.0').meta({ description: 'Address to listen on' }),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .meta({
      description:
        'Address people use; cookies are Secure and __Host- when it is https. Default: http://localhost:PORT',
    }),
  DATA_DIR: z
    .string()
    .min(1)
    .default('./data')
    .meta({ description: 'Folder of the embedded database, the pictures and the secrets' }),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/ })
    .optional()
    .meta({
      description: 'PostgreSQL 15 or newer, as the owner of its database. Default: the embedded PostgreSQL in DATA_DIR',
    }),
  DATABASE_POOL_SIZE: z.coerce
    .number()
    .int()
    .min(2)
    .max(200)
    .default(16)
    .meta({ description: 'Connections a process may open' }),
  ROLES: roles
    .default(['web', 'worker'])
    .meta({ description: 'What this process does: web, worker or both (the worker is then a child process)' }),
  SECRET_KEY: z.string().min(32, 'at least 32 characters').optional().meta({
    description:
      'Master secret of tokens and signed addresses, 32 characters or more. Default in local mode: drawn at random into DATA_DIR/secrets',
  }),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).optional().meta({
    description: 'Least severity that is logged. Default: warn in local mode, info (one line a request) in production',
  }),
  TRUST_PROXY: z.string().default('').meta({
    description: 'Addresses of proxies whose X-Forwarded-* headers are believed, comma separated; empty: none',
  }),
  CORS_ORIGINS: z
    .string()
    .default('')
    .meta({ description: 'Origins that may call the API from a browser, comma separated; empty: none' }),
  METRICS_TOKEN: z.string().min(16, 'at least 16 characters').optional().meta({
    description:
      'Bearer token for /metrics. Without it only this machine may read, and in production or behind a proxy nobody',
  }),
  RATE_LIMITS_ENABLED: flag
    .default(true)
    .meta({ description: 'false switches the limits off, for load tests; refused in production' }),
  WORKER_CONCURRENCY: z.coerce
    .number()
    .int()
    .min(1)
    .max(32)
    .default(2)
    .meta({ description: 'Pictures a worker process draws at once' }),
  DRAIN_DELAY_SECONDS: z.coerce.number().min(0).max(120).optional().meta({
    description:
      'How long a web process that was asked to stop says not_ready and still answers, so that a balancer turns away first. Default: 0 in local mode, 5 in production',
  }),
  HEALTH_PORT: z.coerce.number().int().min(1).max(65535).optional().meta({
    description:
      'Port on which a worker process, which has no pages, answers /healthz, /readyz and /metrics. Default: none',
  }),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .url({ protocol: /^https?$/ })
    .optional()
    .meta({
      description: 'Collector that gets traces, OTLP over HTTP as JSON; /v1/traces is added. Default: no traces',
    }),
  OTEL_EXPORTER_OTLP_HEADERS: z
    .string()
    .default('')
    .meta({ description: 'Headers for the collector, `name=value` separated by commas' }),
  OTEL_SERVICE_NAME: z.string().min(1).default('rangoli').meta({ description: 'Name of this service in traces' }),
  OTEL_TRACES_SAMPLER_ARG: z.coerce
    .number()
    .min(0)
    .max(1)
    .default(1)
    .meta({ description: 'Share of requests that are traced, 0 to 1' }),
  GENERATION_TIMEOUT_SECONDS: z.coerce
    .number()
    .int()
    .min(1)
    .max(3600)
    .default(300)
    .meta({ description: 'Longest time one generation may take before it fails and its credits go back' }),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/ })
    .optional()
    .meta({
      description:
        'Mail server: smtp://user:password@host:587 or smtps://host:465. Without it messages are kept for the admin console, and in local mode their links are logged',
    }),
  MAIL_FROM: z
    .string()
    .regex(/^[^\r\n]*$/, 'one line')
    .regex(/^([^<>@]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/, 'an address, or Name <address>')
    .default('Rangoli <no-reply@localhost>')
    .meta({ description: 'Sender of every message: an address, or Name <address>' }),
  ...operatorSettings.shape,
  ...remixSettings.shape,
  ...signInSettings.shape,
  ...trendingSettings.shape,
})

export type ConfigKey = keyof z.infer<typeof Settings>
type Given = z.infer<typeof Settings>

export interface Config extends SignInConfig, OperatorConfig, RemixConfig {
  mode: Given['RANGOLI_MODE']
  port: number
  host: string
  publicUrl: string
  isSecureOrigin: boolean
  dataDir: string
  /** Absent: the embedded PostgreSQL. */
  databaseUrl: string | undefined
  databasePoolSize: number
  roles: Given['ROLES']
  secretKey: string | undefined
  logLevel: NonNullable<Given['LOG_LEVEL']>
  trustProxy: string[]
  corsOrigins: string[]
  metricsToken: string | undefined
  rateLimitsEnabled: boolean
  workerConcurrency: number
  generationTimeoutSeconds: number
  /** Absent: messages are kept and read in the console. */
  smtpUrl: string | undefined
  mailFrom: string
  drainDelayMs: number
  /** Absent: a worker listens nowhere. */
  healthPort: number | undefined
  /** Null: no traces. */
  tracing: { endpoint: string; headers: Record<string, string>; serviceName: string; ratio: number } | null
  trending: TrendingWeights
  /** development only in local mode and with NODE_ENV=development, which `npm run dev` sets for Next. */
  pagesMode: 'built' | 'development'
  /** Keys that were not set and took their default. */
  defaulted: ConfigKey[]
}

/** Thrown with every problem of the environment, one sentence each. */
export class ConfigProblems extends Error {
  readonly problems: string[]
  constructor(problems: string[]) {
    super(problems.join('\n'))
    this.name = 'ConfigProblems'
    this.problems = problems
  }
}

function tracingOf(s: Given): Config['tracing'] {
  const endpoint = s.OTEL_EXPORTER_OTLP_ENDPOINT
  if (endpoint === undefined) return null
  const pairs = list(s.OTEL_EXPORTER_OTLP_HEADERS).map((pair) => {
    const [name = '', ...value] = pair.split('=')
    return [name.trim(), decodeURIComponent(value.join('=').trim())] as const
  })
  const headers = Object.fromEntries(pairs.filter(([name]) => name !== ''))
  return { endpoint, headers, serviceName: s.OTEL_SERVICE_NAME, ratio: s.OTEL_TRACES_SAMPLER_ARG }
}

/** Reads and checks the environment. Throws ConfigProblems. An empty variable counts as not set. */
export function readConfig(environment: Record<string, string | undefined> = process.env): Config {
  const keys = Object.keys(Settings.shape) as ConfigKey[]
  const given = Object.fromEntries(keys.map((key) => [key, environment[key] === '' ? undefined : environment[key]]))
  const parsed = Settings.safeParse(given)
  const problems = parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${String(issue.path[0])}: ${issue.message}`)
  if (given.RANGOLI_MODE === 'production') {
    for (const key of ['PUBLIC_URL', 'DATABASE_URL', 'SECRET_KEY'] as const) {
      if (given[key] === undefined) problems.push(`${key}: must be set in production`)
    }
    problems.push(...weakSecrets(given))
    if (given.RATE_LIMITS_ENABLED === 'false') problems.push('RATE_LIMITS_ENABLED: cannot be false in production')
  }
  problems.push(...signInProblems(given))
  if (!parsed.success || problems.length > 0) throw new ConfigProblems(problems)
  const s = parsed.data
  const publicUrl = (s.PUBLIC_URL ?? `http://localhost:${s.PORT}`).replace(/\/+$/, '')
  return {
    mode: s.RANGOLI_MODE,
    port: s.PORT,
    host: s.HOST,
    publicUrl,
    isSecureOrigin: publicUrl.startsWith('https:'),
    dataDir: s.DATA_DIR,
    databaseUrl: s.DATABASE_URL,
    databasePoolSize: s.DATABASE_POOL_SIZE,
    roles: s.ROLES,
    secretKey: s.SECRET_KEY,
    logLevel: s.LOG_LEVEL ?? (s.RANGOLI_MODE === 'local' ? 'warn' : 'info'),
    trustProxy: list(s.TRUST_PROXY),
    corsOrigins: list(s.CORS_ORIGINS),
    metricsToken: s.METRICS_TOKEN,
    rateLimitsEnabled: s.RATE_LIMITS_ENABLED,
    workerConcurrency: s.WORKER_CONCURRENCY,
    generationTimeoutSeconds: s.GENERATION_TIMEOUT_SECONDS,
    smtpUrl: s.SMTP_URL,
    mailFrom: s.MAIL_FROM,
    ...readOperator(s, publicUrl),
    ...readRemix(s),
    ...readSignIn(s),
    ...readTrending(s),
    healthPort: s.HEALTH_PORT,
    tracing: tracingOf(s),
    drainDelayMs: 1000 * (s.DRAIN_DELAY_SECONDS ?? (s.RANGOLI_MODE === 'local' ? 0 : 5)),
    pagesMode: environment.NODE_ENV === 'development' && s.RANGOLI_MODE === 'local' ? 'development' : 'built',
    defaulted: keys.filter((key) => given[key] === undefined),
  }
}

const shown = (value: unknown) =>
  value === undefined || (typeof value === 'object' && !Array.isArray(value)) ? '' : String(value)

/** Name, description and default of every key, for the generated configuration page. */
export function describeSettings(): { key: string; description: string; default: string }[] {
  const defaults = Settings.parse({})
  return Object.entries(Settings.shape).map(([key, schema]) => ({
    key,
    description: z.globalRegistry.get(schema)?.description ?? '',
    default: shown(defaults[key as ConfigKey]),
  }))
}
