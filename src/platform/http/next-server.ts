// Next in this process, loaded and prepared at the first call, so that a process without pages never pays for it.
import type { Server } from 'node:http'
import { createRequire } from 'node:module'
import type { NextHandler } from './render-page.ts'

// What we use of it. Next's own types describe an ES module, but it is a CommonJS one whose export is the function.
type NextFactory = (options: { dev: boolean; dir: string; httpServer?: Server }) => {
  prepare(): Promise<void>
  getRequestHandler(): NextHandler
  close(): Promise<void>
}
const require = createRequire(import.meta.url)

export interface NextServer {
  handler: () => Promise<NextHandler>
  close(): Promise<void>
}

/** With `developmentServer` Next compiles what is asked for and talks to the browser over that server. */
export function nextServer(folder: string, developmentServer?: Server): NextServer {
  let handler: Promise<NextHandler> | undefined
  const closers: (() => Promise<void>)[] = []
  const prepare = async () => {
    const load: NextFactory = require('next')
    const server = load({
      dev: developmentServer !== undefined,
      dir: folder,
      ...(developmentServer && { httpServer: developmentServer }),
    })
    await server.prepare()
    closers.push(() => server.close())
    return server.getRequestHandler()
  }
  return {
    handler: () => {
      handler ??= prepare()
      return handler
    },
    async close() {
      await Promise.all(closers.map((close) => close()))
    },
  }
}
