// What a message is before it is sent: a subject, paragraphs and one button. Templates belong to the modules, typed by their values.

export type MailLocale = 'en' | 'hi'

export interface MailContent {
  subject: string
  /** Plain text, shown one below the other; nothing in it is ever read as markup. */
  paragraphs: readonly string[]
  /** At most one thing to do. `path` begins with a slash and is of this installation. */
  button?: { label: string; path: string }
  /** Small print under the button: why this came, what to do when it was not you. */
  closing?: string
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
