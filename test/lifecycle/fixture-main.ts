// The program of the lifecycle tests: the same runtime as src/main.ts around the smallest application.
import { run } from '#platform/process/run.ts'

await run(() => import('./fixture-app.ts'))
