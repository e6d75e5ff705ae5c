// Bounds picture work in one process. It runs in libvips' threads, outside the event loop; nothing else calls sharp's encoders.
import pLimit from 'p-limit'
import sharp from 'sharp'

// Two pictures at once, one thread each: the other two threads of Node's pool stay free for files and password hashes.
const limit = pLimit(2)
sharp.concurrency(1)
// Every picture is decoded once: a cache would only hold memory.
sharp.cache(false)

/** Longest time one step may take; an image that needs more is built to hurt. */
export const stepTimeoutSeconds = 60

export function pictureWork<T>(work: () => Promise<T>): Promise<T> {
  return limit(work)
}
