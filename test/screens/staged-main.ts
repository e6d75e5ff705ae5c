// The program with the staged engine before the built-in one; everything else is what a person starts.
import { run } from '#platform/process/run.ts'
import { createApp } from '../../src/app.ts'
import { stagedEngine } from './staged-engine.ts'

await run(async () => createApp({ studio: { engines: [stagedEngine] } }))
