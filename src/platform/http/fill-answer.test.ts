import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fillAnswer, hasFillings } from './fill-answer.ts'

const fillings = new Map([['terms.en', '<p>शर्तें & so on</p>']])
let server: Server
beforeAll(async () => {
  server = createServer((request, response) => {
    fillAnswer(response, fillings)
    response.setHeader('content-type', 'text/html; charset=utf-8')
    if (request.url === '/whole') {
      response.setHeader('content-length', 47)
      response.end('<main><div data-filling="terms.en"></div></main>')
      return
    }
    response.flushHeaders()
    response.write('<main><div data-fil', () => response.write('ling="terms.en"></d', () => response.end('iv></main>')))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

it.each(['whole', 'pieces'])(
  'in development a page sent in %s has the text of the operator too [NF-7]',
  async (how) => {
    // A TCP server's address is an object; only a socket path would be text.
    const { port } = server.address() as AddressInfo
    const answer = await fetch(`http://127.0.0.1:${port}/${how}`)
    expect(await answer.text()).toBe('<main><div data-filling="terms.en"><p>शर्तें & so on</p></div></main>')
  },
)

it('only pages with a place for a text are held back', () => {
  expect(['/terms', '/', '/studio', '/terms/x'].map((path) => hasFillings(path, fillings))).toEqual([
    true,
    false,
    false,
    false,
  ])
})
