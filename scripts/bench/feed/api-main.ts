// The program as it is but for its pages, which the feed's figures do not need: nothing has to be built first.
import { run } from '#platform/process/run.ts'

await run(async () => (await import('../../../src/app.ts')).createApp({ pages: null }))
