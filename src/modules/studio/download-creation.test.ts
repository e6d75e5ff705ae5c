// The file of one's own creation: its name, its label, its metadata, and the job that makes it.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Http } from '#platform/http/serve.ts'
import { showId } from '#platform/ids.ts'
import { imageJobs, mediaRoutes, prepareImage } from '#platform/images/index.ts'
import { startBackgroundJobs } from '#platform/jobs/boss.ts'
import { createEnqueue, type JobSender } from '#platform/jobs/enqueue.ts'
import { createLog } from '#platform/log.ts'
import type { Services } from '#platform/module.ts'
import { createLocalDisk } from '#platform/storage/local-disk.ts'
import { testClock } from '../../../test/clock.ts'
import { deliverCreation } from '../../../test/creations.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { testHttp, testServices } from '../../../test/http.ts'
import { readProvenance, testPixels } from '../../../test/pictures.ts'
import { creationRoutes } from './creation-routes.ts'
import { createLetterer } from './designs/letterer.ts'

const folder = mkdtempSync(join(tmpdir(), 'rangoli-download-'))
const clock = testClock()
const log = createLog('silent')
const letterer = createLetterer(1)
const list = '/api/studio/my-creations'
let database: TestDatabase
let sender: JobSender
let services: Services
let http: Http

beforeAll(async () => {
  database = await testDatabase()
  sender = await createEnqueue({ db: database.app, log })
  const [storage, enqueue, config] = [createLocalDisk(folder), sender.enqueue, { rateLimitsEnabled: false }]
  services = testServices({ db: database.app, clock, storage, enqueue, config })
  await sender.declare(imageJobs(services))
  const routes = (app: Http) => {
    creationRoutes(app, services, { letterer })
    mediaRoutes(app)
  }
  http = await testHttp({ services, routes })
})
afterAll(async () => {
  await http.app.close()
  await letterer.close()
  await sender.stop()
  await database.close()
  rmSync(folder, { recursive: true, force: true })
})

async function create({ prompt = 'Lamps', seed = 1 } = {}): Promise<{ id: string; generationId: string }> {
  const provenance = { kind: 'drawn', provider: 'builtin' } as const
  const image = await prepareImage(services, { pixels: testPixels(600, 400, seed), provenance })
  const { imageId, generationId } = await deliverCreation(database, { image, now: clock.now(), job: { prompt } })
  return { id: imageId, generationId }
}

const get = (url: string) => http.app.inject({ url, headers: { authorization: 'Bearer asha' } })

async function withWorker(use: () => Promise<void>): Promise<void> {
  const worker = await startBackgroundJobs({ url: database.url, definitions: imageJobs(services), log })
  await use().finally(() => worker.stop())
}

describe('the download of a creation', () => {
  it('is a file named after the prompt, never wider than the original [ST-10 ST-14]', async () => {
    const { id, generationId } = await create({ prompt: '  "दीपावली" की शुभकामनाएँ: 50% / off!  ' })
    await withWorker(async () => {
      for (const query of ['', '?format=png', '?format=png&width=600', '?width=4096']) {
        const answer = await made(`${list}/${id}/download${query}`)
        expect([query, answer.statusCode, answer.headers['content-type']]).toEqual([query, 200, 'image/png'])
        const disposition = String(answer.headers['content-disposition'])
        expect(disposition).toMatch(/^attachment; filename="[\x20-\x7e]+\.png"; filename\*=UTF-8''/)
        expect(decodeURIComponent(disposition.split("''")[1] ?? '')).toBe('दीपावली-की-शुभकामनाएँ-50-off-600x400.png')
        expect(answer.headers['cache-control']).toBe('private, no-cache')
        expect((await readProvenance(answer.rawPayload)).generation).toBe(showId('generation', generationId))
      }
    })
  })

  it('carries the visible label; what the owner’s own screen shows does not [ST-14]', async () => {
    const { id } = await create({ seed: 80 })
    await withWorker(async () => {
      const { imageUrl } = (await get(`${list}/${id}`)).json()
      const shown = await sharp((await get(imageUrl)).rawPayload)
        .raw()
        .toBuffer()
      const file = await made(`${list}/${id}/download?format=webp&width=600`)
      const downloaded = await sharp(file.rawPayload).raw().toBuffer()
      let changed = 0
      for (let at = 0; at < shown.length; at += 3) {
        if (Math.abs((shown[at] ?? 0) - (downloaded[at] ?? 0)) > 60) changed += 1
      }
      // The plate and nothing else: it takes two hundredths of the picture.
      expect(changed / (shown.length / 3)).toBeGreaterThan(0.002)
      expect(changed / (shown.length / 3)).toBeLessThan(0.03)
    })
  })

  it('is 409 with Retry-After while one job makes it, then the file [ST-10 ST-14]', async () => {
    const { id, generationId } = await create({ seed: 79 })
    const wanted = [
      ['jpeg', '', 600],
      ['avif', '', 600],
      ['webp', '&width=500', 500],
      ['png', '&width=300', 300],
    ] as const
    const url = (format: string, width: string) => `${list}/${id}/download?format=${format}${width}`
    for (const [format, width] of wanted) {
      for (let count = 0; count < 3; count += 1) {
        const answer = await get(url(format, width))
        expect([answer.statusCode, answer.headers['retry-after'], answer.json().code]).toEqual([409, '1', 'conflict'])
      }
    }
    const jobs = "SELECT FROM pgboss.job WHERE name = $1 AND state = 'created'"
    expect(await database.owner.call('test_jobs', jobs, ['platform.make_image_file'])).toHaveLength(4)
    await withWorker(async () => {
      for (const [format, width, pixels] of wanted) {
        const answer = await made(url(format, width))
        expect(answer.headers['content-type']).toBe(`image/${format}`)
        expect((await sharp(answer.rawPayload).metadata()).width).toBe(pixels)
        expect((await readProvenance(answer.rawPayload)).generation).toBe(showId('generation', generationId))
      }
    })
  })

  it.each(['format=gif', 'format=pdf', 'width=127', 'width=4097', 'width=wide'])('refuses %s', async (query) => {
    const { id } = await create()
    expect((await get(`${list}/${id}/download?${query}`)).statusCode).toBe(400)
  })
})

/** Asks as a client does: again after a while, as long as it is told to. */
async function made(url: string) {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const answer = await get(url)
    if (answer.statusCode !== 409) return answer
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`${url} was never made`)
}
