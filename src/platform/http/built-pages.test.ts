// A clone whose pages were never built says what to do instead of where it stumbled.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { StartProblem } from '../process/start-problem.ts'
import { readBuiltPages } from './built-pages.ts'

it('a start without built pages is a sentence that names the command', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rangoli-pages-'))
  try {
    const problem = await readBuiltPages(folder, { isSecureOrigin: false }).catch((error: unknown) => error)
    expect(problem).toBeInstanceOf(StartProblem)
    expect(String(problem)).toContain('npm start')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
