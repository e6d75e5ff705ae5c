// What counts as text that somebody wrote. Plain, without zod.

// They come from no keyboard, and jsonb takes none.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
const controls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/

/** False with control characters other than tab and line breaks, and with halves of characters. */
export const isWritten = (text: string): boolean => !controls.test(text) && text.isWellFormed()
