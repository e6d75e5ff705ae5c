// One headless Chromium for a test file. A browser that cannot start is a failure, never a skip.
import { type Browser, chromium } from 'playwright-core'
import { chromiumFiles } from './chromium-files.ts'

const launchTimeoutMs = 60_000

export async function openBrowser(): Promise<Browser> {
  const { executablePath, environment } = await chromiumFiles()
  return chromium.launch({
    executablePath,
    env: environment,
    timeout: launchTimeoutMs,
    // The sandbox needs privileges that containers and root do not give; the pages under test are our own.
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--hide-scrollbars'],
  })
}
