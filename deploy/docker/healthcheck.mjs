// Asks the process of this container whether it is alive. A worker answers only where HEALTH_PORT says.
const isWeb = (process.env.ROLES ?? 'web,worker').includes('web')
const port = isWeb ? (process.env.PORT ?? '3000') : process.env.HEALTH_PORT
if (port !== undefined) {
  const answer = await fetch(`http://127.0.0.1:${port}/healthz`, { signal: AbortSignal.timeout(2000) }).catch(
    () => null,
  )
  process.exit(answer?.ok ? 0 : 1)
}
