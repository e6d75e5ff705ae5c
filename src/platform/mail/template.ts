// What a message is before it is sent: a subject, paragraphs and one button. Templates belong to the modules, typed by their values.

import type { Locale as MailLocale } from '#contract/locale.ts'

export type { Locale as MailLocale } from '#contract/locale.ts'

export interface MailContent {
  subject: string
  /** Plain text, shown one below the other; nothing in it is ever read as markup. */
  paragraphs: readonly string[]
  /** At most one thing to do. `path` begins with a slash and is of this installation. */
  button?: { label: string; path: string }
  /** Small print under the button: why this came, what to do when it was not you. */
  closing?: string
  /**
   * For messages that somebody may do without: a page that stops them, and an address that stops them at a mail program's POST
   * (RFC 8058). Both are of this installation and work without a session.
   */
  stop?: { label: string; page: string; oneClick: string }
}

/** `name` is `module.what_it_is`; both languages are demanded by the compiler. */
export interface MailTemplate<Values> {
  readonly name: string
  readonly write: Readonly<Record<MailLocale, (values: Values) => MailContent>>
}

export function mailTemplate<Values>(
  name: string,
  write: Record<MailLocale, (values: Values) => MailContent>,
): MailTemplate<Values> {
  return { name, write }
}
