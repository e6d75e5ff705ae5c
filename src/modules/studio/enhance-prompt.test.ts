// The use case around any enhancer: policy before, a check after, and the original when something is wrong.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { enhancePrompt as contract } from '#contract/studio.ts'
import type { Http } from '#platform/http/serve.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { testHttp } from '../../../test/http.ts'
import { enhancePrompt } from './enhance-prompt.ts'
import type { Enhancement, Enhancer } from './enhancer/port.ts'
import { studioModule } from './module.ts'

const writes = (enhancement: Enhancement): Enhancer => ({ name: 'fixture', enhance: async () => enhancement })

describe('enhancing a prompt', () => {
  it('answers with the enhanced prompt, three directions and who wrote them [ST-1]', async () => {
    const answer = await enhancePrompt({ prompt: 'Diwali sale poster for Sharma Sweets', imageType: 'poster' })
    expect(contract.reply.parse(answer)).toEqual(answer)
    expect(answer.provider).toBe('built-in')
    expect(answer.enhancedPrompt).toContain('Diwali sale poster for Sharma Sweets')
    expect(new Set(answer.suggestions).size).toBe(3)
  })

  it('refuses a text against the policy before any enhancer sees it, with phrase and rewrite [ST-13]', async () => {
    let asked = 0
    const enhancer: Enhancer = {
      name: 'fixture',
      enhance: async () => {
        asked += 1
        return { enhancedPrompt: '', suggestions: ['', '', ''] }
      },
    }
    await expect(enhancePrompt({ prompt: 'n u d e woman on a beach' }, enhancer)).rejects.toMatchObject({
      code: 'content_policy_violation',
      extra: { phrase: 'n u d e', rewrite: 'fully dressed woman on a beach' },
    })
    expect(asked).toBe(0)
  })

  it('an enhancer that fails becomes provider_unavailable, and the page keeps the original [ST-1]', async () => {
    const enhancer: Enhancer = { name: 'fixture', enhance: () => Promise.reject(new Error('no answer')) }
    await expect(enhancePrompt({ prompt: 'A cup of chai' }, enhancer)).rejects.toMatchObject({
      code: 'provider_unavailable',
    })
  })

  it.each<[string, string]>([
    ['lost a price', 'A cup of chai, warm light'],
    ['changed a price', 'A cup of chai at ₹98, warm light'],
    ['breaks the policy', 'A cup of chai at ₹99 and a naked man'],
    ['is empty', '  '],
    ['is too long', `A cup of chai at ₹99 ${'x'.repeat(2000)}`],
  ])('text of an enhancer that %s is replaced by the original [ST-1] [ST-2] [ST-13]', async (_what, text) => {
    const prompt = 'A cup of chai at ₹99'
    const good = `${prompt}, warm light`
    const answer = await enhancePrompt({ prompt }, writes({ enhancedPrompt: text, suggestions: [good, text, good] }))
    expect(answer).toEqual({ enhancedPrompt: prompt, suggestions: [good, prompt, good], provider: 'fixture' })
  })
})

describe('POST /api/studio/enhance-prompt', () => {
  let database: TestDatabase
  let http: Http
  beforeAll(async () => {
    database = await testDatabase()
    http = await testHttp({ db: database.app, modules: [studioModule()] })
  })
  afterAll(async () => {
    await http.app.close()
    await database.close()
  })
  const post = (body: object, { url = '/api/studio/enhance-prompt', token = 'asha' } = {}) =>
    http.app.inject({ method: 'POST', url, headers: { authorization: `Bearer ${token}` }, payload: body })

  it('answers 200 with the enhanced prompt and three directions, in Hindi to Hindi [ST-1]', async () => {
    const answer = await post({ prompt: '"शुभ दीपावली" लिखा हुआ बैनर', imageType: 'ad_banner' })
    expect(answer.statusCode).toBe(200)
    const { enhancedPrompt, suggestions, provider } = contract.reply.parse(answer.json())
    expect(provider).toBe('built-in')
    for (const text of [enhancedPrompt, ...suggestions]) expect(text).toContain('"शुभ दीपावली"')
    expect(suggestions).toHaveLength(3)
  })

  it('answers the same at its earlier address [ST-1]', async () => {
    const body = { prompt: 'A cup of chai' }
    const [now, before] = await Promise.all([post(body), post(body, { url: '/api/enhance-prompt' })])
    expect(before.statusCode).toBe(200)
    expect(before.json()).toEqual(now.json())
  })

  it('answers 422 to a text against the policy, with phrase and rewrite [ST-13]', async () => {
    const answer = await post({ prompt: 'fake aadhaar card of my friend' })
    expect(answer.statusCode).toBe(422)
    expect(answer.json()).toMatchObject({
      code: 'content_policy_violation',
      phrase: 'fake aadhaar card',
      rewrite: 'plain sample card marked SPECIMEN of my friend',
    })
  })

  it.each([
    ['empty', { prompt: '  ' }],
    ['missing', {}],
    ['too long', { prompt: 'x'.repeat(2001) }],
    ['with control characters', { prompt: 'a\u0000b' }],
    ['with half a character', { prompt: 'a\ud800b' }],
    ['of an unknown type', { prompt: 'a', imageType: 'hologram' }],
    ['in an unknown language', { prompt: 'a', language: 'xx' }],
  ])('answers 400 to a prompt that is %s [ST-1]', async (_what, body) => {
    const answer = await post(body)
    expect(answer.statusCode).toBe(400)
    expect(answer.json().code).toBe('validation_failed')
  })

  it('answers 401 to a visitor [ST-1]', async () => {
    expect((await post({ prompt: 'A cup of chai' }, { token: 'nobody' })).statusCode).toBe(401)
  })
})
