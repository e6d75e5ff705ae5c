import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { createLetterer } from '../designs/letterer.ts'
import { createDrawingThreads } from './drawing-threads.ts'
import { createIllustrator, illustratorAsArtist } from './illustrator.ts'
import type { EnginePicture, PictureRequest } from './port.ts'

const illustrator = createIllustrator(2)
const folder = mkdtempSync(join(tmpdir(), 'rangoli-threads-'))
afterAll(async () => {
  await illustrator.close?.()
  rmSync(folder, { recursive: true, force: true })
})

const request: PictureRequest = {
  prompt: 'Diwali lamps on a terrace at night',
  imageType: 'poster',
  tier: 'standard',
  seed: 7,
  width: 512,
  height: 288,
}
const never = new AbortController().signal

async function draw(given: Partial<PictureRequest> = {}, onProgress: (percent: number) => void = () => {}) {
  const order = { attemptId: 'any', request: { ...request, ...given }, signal: never, onProgress }
  const outcome = await illustrator.start(order)
  if (outcome.type !== 'done' || !('pixels' in outcome.picture)) throw new Error('no pixels')
  return { ...outcome.picture, pixels: outcome.picture.pixels }
}
const hashOf = ({ pixels }: { pixels: { data: Uint8Array } }) => createHash('sha256').update(pixels.data).digest('hex')

describe('the built-in illustrator', () => {
  it('draws the same pixels for the same words and seed, in any thread, and others for another seed [IL-1]', async () => {
    const [first, again, other] = await Promise.all([draw(), draw(), draw({ seed: 8 })])
    expect(hashOf(again)).toBe(hashOf(first))
    expect(hashOf(other)).not.toBe(hashOf(first))
    expect(first.pixels.data).toHaveLength(512 * 288 * 4)
  })

  it('says how far it is', async () => {
    const heard: number[] = []
    await draw({}, (percent) => heard.push(percent))
    expect(heard).toEqual([...heard].sort((a, b) => a - b))
    expect(heard.at(-1)).toBe(100)
  })

  it('draws the largest tier smaller and says so [ST-5]', { timeout: 120_000 }, async () => {
    const { pixels, enlargedFrom } = await draw({ tier: 'premium4', width: 4096, height: 2304 })
    expect([pixels.width, pixels.height]).toEqual([4096, 2304])
    expect(enlargedFrom).toEqual({ width: 2048, height: 1152 })
    expect(pixels.data).toHaveLength(4096 * 2304 * 4)
  })

  it('stops when told to, and draws the next picture', async () => {
    const stop = new AbortController()
    const drawing = illustrator.start({
      attemptId: 'any',
      request: { ...request, width: 2048, height: 2048 },
      signal: stop.signal,
      onProgress: () => stop.abort(new Error('time is over')),
    })
    await expect(drawing).rejects.toThrow('time is over')
    expect((await draw()).pixels.width).toBe(512)
  })

  it('draws previews that nobody ordered', async () => {
    const letterer = createLetterer(1)
    const artist = illustratorAsArtist(illustrator, letterer)
    const picture: EnginePicture = await artist.draw({ ...request, aspectRatio: '16:9', signal: never })
    expect('pixels' in picture && picture.pixels.width).toBe(512)
    expect(artist.provenance).toEqual({ kind: 'drawn', provider: 'builtin' })
  })
})

describe('a drawing thread', () => {
  /** A thread that crashes on the first order of each thread and answers the others. */
  const crashing = join(folder, 'crashing.mjs')
  writeFileSync(
    crashing,
    `import { parentPort } from 'node:worker_threads'
     parentPort.on('message', ({ prompt, width, height }) => {
       if (prompt === 'throw') throw new Error('out of paint')
       if (prompt === 'exit') process.exit(3)
       parentPort.postMessage({ type: 'drawn', pixels: new Uint8Array(4), width, height, drawnSize: null })
     })`,
  )
  const order = { prompt: 'draw', seed: 1, imageType: 'poster' as const, width: 1, height: 1 }
  const watch = { signal: never, onProgress() {} }

  it.each(['throw', 'exit'])('that ends by %s costs its own picture only', async (prompt) => {
    const threads = createDrawingThreads(1, pathToFileURL(crashing))
    await expect(threads.draw({ ...order, prompt }, watch)).rejects.toThrow(/out of paint|code 3/)
    expect(await threads.draw(order, watch)).toMatchObject({ type: 'drawn', width: 1 })
    await threads.close()
  })

  it('waits for its turn when all are at work, and none draws more than asked', async () => {
    const threads = createDrawingThreads(2, pathToFileURL(crashing))
    const pictures = await Promise.all(Array.from({ length: 20 }, () => threads.draw(order, watch)))
    expect(pictures).toHaveLength(20)
    await threads.close()
  })
})
