// Hands one message to an SMTP server. Says whether another try makes sense; must never read files or addresses for a message.
import nodemailer from 'nodemailer'
import { assertOutsideTransaction } from '../db/database.ts'

export interface OutgoingMail {
  /** The same for every try of a message, so that a second copy can be recognised. */
  messageId: string
  to: string
  subject: string
  text: string
  html: string
  date: Date
  /** Stops messages like this one at a mail program's POST. */
  oneClickUrl?: string
}

export type Delivery = { kind: 'accepted' } | { kind: 'try-again' | 'refused'; problem: string }

export interface SmtpTimeouts {
  connectMs: number
  greetingMs: number
  /** Longest silence in a conversation. */
  silenceMs: number
}

const timeouts: SmtpTimeouts = { connectMs: 10_000, greetingMs: 10_000, silenceMs: 20_000 }

/** `signal` breaks a conversation off. Never throws for what the server does. */
export async function deliverBySmtp(
  { smtpUrl, mailFrom }: { smtpUrl: string; mailFrom: string },
  mail: OutgoingMail,
  signal: AbortSignal,
  limits: SmtpTimeouts = timeouts,
): Promise<Delivery> {
  assertOutsideTransaction('mail')
  const server = new URL(smtpUrl)
  const transport = nodemailer.createTransport({
    url: smtpUrl,
    connectionTimeout: limits.connectMs,
    greetingTimeout: limits.greetingMs,
    socketTimeout: limits.silenceMs,
    dnsTimeout: limits.connectMs,
    requireTLS: mustEncrypt(server),
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  try {
    await transport.sendMail({
      from: mailFrom,
      to: { name: '', address: mail.to },
      messageId: `<${mail.messageId}>`,
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      date: mail.date,
      // Absence notes and ticket systems do not answer what says this.
      headers: {
        'Auto-Submitted': 'auto-generated',
        'X-Auto-Response-Suppress': 'All',
        ...(mail.oneClickUrl !== undefined && {
          'List-Unsubscribe': `<${mail.oneClickUrl}>`,
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        }),
      },
      signal,
    })
    return { kind: 'accepted' }
  } catch (error) {
    return judge(error, server.hostname)
  } finally {
    transport.close()
  }
}

/** A name and a password never go to another machine in clear. */
function mustEncrypt({ protocol, hostname, username }: URL): boolean {
  const isThisMachine = ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  return protocol === 'smtp:' && username !== '' && !isThisMachine
}

/** A 5xx about this message is for good. Everything else may pass: greylisting, a full disk, a wrong password, no line. */
function judge(error: unknown, host: string): Delivery {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
  const answer = error instanceof Error && 'responseCode' in error ? Number(error.responseCode) : null
  const problem = answer === null ? `${code} at ${host}` : `${code} at ${host}: the server answered ${answer}`
  const isAboutMessage = code === 'EENVELOPE' || code === 'EMESSAGE'
  return { kind: isAboutMessage && answer !== null && answer >= 500 ? 'refused' : 'try-again', problem }
}
