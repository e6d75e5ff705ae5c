// People with accounts, pictures and a running privacy module, for the tests of copies and erasures.

import type { Http } from '#platform/http/serve.ts'
import { parseId } from '#platform/ids.ts'
import type { Services } from '#platform/module.ts'
import { creditsData } from '../src/modules/credits/module.ts'
import { identityData, identityModule, identityPeople, readSessions } from '../src/modules/identity/module.ts'
import { privacyModule } from '../src/modules/privacy/module.ts'
import type { PrivacyPorts } from '../src/modules/privacy/ports.ts'
import { studioData } from '../src/modules/studio/module.ts'
import type { TestDatabase } from './database.ts'
import { memoryStorage, testHttp } from './http.ts'
import { createStudioTest, type StudioTest, smallPicture, testEngine } from './studio.ts'

export const password = 'violet-harbour-74'

type Answer = Awaited<ReturnType<Http['app']['inject']>>

export interface PrivacyTest {
  studio: StudioTest
  services: Services
  ports: PrivacyPorts
  http: Http
  /** Jobs that were put into the queue: name and data. */
  orders: { name: string; data: object }[]
  register(over?: Record<string, unknown>): Promise<{ userId: string; email: string; cookie: string }>
  call(method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, cookie?: string, payload?: object): Promise<Answer>
}

let counter = 0

/** Two people never share a picture. */
function everyPictureAnother() {
  let drawn = 0
  return testEngine({
    start: async ({ request }) => {
      const picture = smallPicture(request)
      drawn += 1
      if ('pixels' in picture) {
        const { data } = picture.pixels
        for (let at = 0; at < data.length; at += 4) data[at] = (drawn * 7) % 256
      }
      return { type: 'done', picture }
    },
  })
}

export async function createPrivacyTest(database: TestDatabase): Promise<PrivacyTest> {
  const config = { rateLimitsEnabled: false, publicUrl: 'https://rangoli.example' }
  const studio = createStudioTest(database, { storage: memoryStorage(), engines: [everyPictureAnother()] })
  const orders: PrivacyTest['orders'] = []
  const services: Services = {
    ...studio.services,
    config: { ...studio.services.config, ...config },
    enqueue: async (_tx, name, data) => void orders.push({ name, data }),
  }
  const ports = {
    people: identityPeople(services),
    parts: [studioData(services), creditsData(services), identityData(services)],
  }
  const http = await testHttp({
    services,
    sessions: readSessions(services),
    modules: [identityModule({ countCreations: async () => 0 }), privacyModule(() => ports)],
  })
  const call: PrivacyTest['call'] = (method, url, cookie, payload) =>
    http.app.inject({ method, url, headers: cookie ? { cookie } : {}, ...(payload && { payload }) })
  return {
    studio,
    services,
    ports,
    http,
    orders,
    call,
    async register(over = {}) {
      counter += 1
      const email = `person${counter}@example.in`
      const answer = await call('POST', '/api/register', undefined, { name: 'Asha Rao', email, password, ...over })
      const { user } = answer.json<{ user: { id: string } }>()
      const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? ''
      return { userId: parseId('user', user.id), email, cookie }
    },
  }
}
