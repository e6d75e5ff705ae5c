// Fails a test in which something was written to console.error: a warning nobody reads today is a fault tomorrow.
import { afterEach, expect, vi } from 'vitest'

const complaints = vi.spyOn(console, 'error')

afterEach(() => {
  const said = complaints.mock.calls.map((call) => call.map(String).join(' '))
  complaints.mockClear()
  expect(said, 'console.error must stay silent').toEqual([])
})
