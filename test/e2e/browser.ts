// One headless Chromium for a test file. A browser that cannot start is a failure, never a skip.
import { type Browser, chromium } from 'playwright-core'
import { chromiumFiles } from './chromium-files.ts'

const launchTimeoutMs = 60_000

async function launch(): Promise<Browser> {
  const { executablePath, environment } = await chromiumFiles()
  return chromium.launch({
    executablePath,
    env: environment,
    timeout: launchTimeoutMs,
    // The sandbox needs privileges that containers and root do not give; the pages under test are our own.
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--hide-scrollbars'],
  })
}

export interface BrowserKeeper {
  get(): Promise<Browser>
  close(): Promise<void>
}

/** The browser of a test file, started when it is first needed, and again when it has crashed. */
export function keepBrowser(): BrowserKeeper {
  let running: Promise<Browser> | undefined
  return {
    async get() {
      const browser = await running
      if (!browser?.isConnected()) running = launch()
      return running ?? launch()
    },
    async close() {
      await (await running)?.close()
    },
  }
}
