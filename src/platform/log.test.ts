import { Writable } from 'node:stream'
import pg from 'pg'
import { expect, it } from 'vitest'
import { createLog } from './log.ts'

it('a prompt, an address, a token or the row of a database error never reach the log [NF-4, NF-6]', () => {
  const lines: string[] = []
  const log = createLog(
    'info',
    {},
    new Writable({ write: (chunk, _encoding, done) => done(void lines.push(String(chunk))) }),
  )
  const error = Object.assign(new pg.DatabaseError('duplicate key', 10, 'error'), {
    detail: 'Failing row contains (canary-in-detail)',
    where: 'canary-in-where',
  })
  log.info(
    { err: error, email: 'canary-in-email', body: { prompt: 'canary-in-prompt', token: 'canary-in-token' } },
    'seen',
  )
  log.info({ request: { headers: { cookie: 'canary-in-cookie', authorization: 'canary-in-header' } } }, 'seen')
  expect(lines).toHaveLength(2)
  expect(lines.join('')).not.toContain('canary')
  expect(lines.join('')).toContain('duplicate key')
})
