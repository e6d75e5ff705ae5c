// Every test but the browser's: rules, properties, endpoints, faults, lifecycles. Browser tests have their own runner.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'test/**/*.test.ts'],
    exclude: ['test/e2e/**', 'node_modules/**'],
    globalSetup: ['test/global-setup.ts'],
    setupFiles: ['test/quiet-console.ts'],
    // The default is one less than there are cores: one on a small machine.
    maxWorkers: 2,
    // Long, because a loaded machine needs ten times as long as a quiet one; a test that hangs still ends.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    teardownTimeout: 30_000,
  },
})
