// The browser's tests: one real server from an empty database, one browser, one file after the other.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/e2e/**/*.spec.ts'],
    globalSetup: ['test/e2e/global-setup.ts'],
    // One Chromium and one server already use both cores of a small machine.
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 180_000,
    teardownTimeout: 60_000,
    // Chromium itself was seen to trap once in some hundred visits. Only that is tried again, never a wrong page.
    retry: { count: 1, condition: /browser has been closed/ },
    reporters: ['default'],
  },
})
