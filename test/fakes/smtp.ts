// A real SMTP server on a port of its own, which a test tells how to behave. Only tests can reach it.
import type { AddressInfo, Socket } from 'node:net'
import { createServer } from 'node:net'
import { SMTPServer } from 'smtp-server'

export interface ReceivedMail {
  to: string[]
  from: string
  /** The message as it came over the line. */
  raw: string
}

export interface TestSmtp {
  url: string
  received: ReceivedMail[]
  /** Answers of the next conversations, in order: a code of SMTP at that step, or the line cut. Then all is accepted. */
  next: SmtpMood[]
  close(): Promise<void>
}

export type SmtpMood = { at: 'recipient' | 'data'; code: number } | 'cut before the answer' | 'cut after the answer'

const no = (code: number) => Object.assign(new Error(`no ${code}`), { responseCode: code })

export async function startSmtp(): Promise<TestSmtp> {
  const received: ReceivedMail[] = []
  const next: SmtpMood[] = []
  let mood: SmtpMood | undefined
  const lines = new Set<Socket>()
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    logger: false,
    onMailFrom(_address, _session, done) {
      mood = next.shift()
      done()
    },
    onRcptTo(_address, _session, done) {
      if (typeof mood === 'object' && mood.at === 'recipient') return done(no(mood.code))
      done()
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        if (typeof mood === 'object' && mood.at === 'data') return done(no(mood.code))
        if (mood === 'cut before the answer') return cut()
        const { mailFrom, rcptTo } = session.envelope
        received.push({
          to: rcptTo.map(({ address }) => address),
          from: mailFrom === false ? '' : mailFrom.address,
          raw: Buffer.concat(chunks).toString('utf8'),
        })
        if (mood === 'cut after the answer') return cut()
        done()
      })
    },
  })
  const cut = () => {
    for (const line of lines) line.destroy()
  }
  server.on('error', () => {})
  server.server.on('connection', (line: Socket) => {
    lines.add(line)
    line.on('close', () => lines.delete(line))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  // A TCP server's address is an object; only a socket path would be text.
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    next,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        cut()
      }),
  }
}

/** Takes connections and says nothing. */
export async function startSilentServer(): Promise<{ url: string; close(): Promise<void> }> {
  const lines = new Set<Socket>()
  const server = createServer((line) => {
    lines.add(line)
    line.on('error', () => {})
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const { port } = server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const line of lines) line.destroy()
      }),
  }
}
