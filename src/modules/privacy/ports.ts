// What privacy needs of modules that hold personal data. They implement it; app.ts wires it. Types only.
import type { Locale } from '#contract/locale.ts'
import type { Viewer } from '#platform/http/viewer.ts'

/** One file of a person's copy. */
export interface ExportFile {
  /** Path in the ZIP: words of ours in lower case. */
  name: string
  madeAt: Date
  /** Called once, when its turn comes; read to its end or destroyed. */
  open(): Promise<NodeJS.ReadableStream>
}

/** A module's part in a copy of a person's data and in the erasure of an account. */
export interface PersonalData {
  /** Word for logs. */
  name: string
  /** In bounded pages: however much there is, memory holds one file's piece. */
  exportFiles(userId: string, locale: Locale): AsyncIterable<ExportFile>
  /**
   * Removes what is personal, or puts a pseudonym in its place; the ledger stays whole. May be called again after any
   * interruption and then goes on. `later`: something is still under way, come again.
   */
  erase(userId: string, signal: AbortSignal): Promise<'done' | 'later'>
}

export interface Person {
  name: string
  /** Null: an account without an address. */
  email: string | null
}

/** What identity does for privacy. */
export interface People {
  find(userId: string): Promise<Person | null>
  /** True when the password is right, or, without one, when this session has only just begun. Throws `rate_limited`. */
  confirm(viewer: Viewer, password: string | undefined): Promise<boolean>
  /** Ends every session and lets nobody sign in any more. Idempotent. */
  close(userId: string): Promise<void>
}

export interface PrivacyPorts {
  people: People
  /** Erased in this order; the last one is who the person is. */
  parts: readonly PersonalData[]
}
