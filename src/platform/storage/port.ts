// Where bytes live. Keys are made by us, never by a user; every call refuses to run inside a transaction.

// Lower case words in folders and one file type: no dots, no separators but ours, so a key cannot climb out of a folder.
const keyPattern = /^(?:[a-z0-9-]{1,80}\/){1,6}[a-z0-9-]{1,80}\.[a-z0-9]{2,5}$/

/** Every adapter refuses anything else as a bug. */
export function isStorageKey(key: string): boolean {
  return keyPattern.test(key)
}

export interface StoredFile {
  sizeBytes: number
  /** Node stream of the bytes from `start` to `end`, both inclusive; the whole file without them. */
  read(range?: { start: number; end: number }): NodeJS.ReadableStream
}

/** Thrown when the store cannot be reached or is full; jobs retry on it, requests answer 503. */
export class StorageUnavailable extends Error {
  constructor(what: string, cause: unknown) {
    super(`storage: ${what}`, { cause })
    this.name = 'StorageUnavailable'
  }
}

export interface Storage {
  /** Writes atomically: a reader sees the whole file or none. Writing the same key again is allowed and changes nothing. */
  put(key: string, bytes: Uint8Array): Promise<void>
  /** Null when there is no such file. */
  open(key: string): Promise<StoredFile | null>
  get(key: string): Promise<Buffer | null>
  /** Idempotent. */
  delete(key: string): Promise<void>
  /** For readiness: throws StorageUnavailable when a small file cannot be written. */
  probe(): Promise<void>
}
