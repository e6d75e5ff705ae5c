import { describe, expect, it } from 'vitest'
import { hashPassword, matchesPassword, refuseWeakPassword } from './password.ts'

describe('passwords', () => {
  it('are kept as argon2id and match only themselves', async () => {
    const stored = await hashPassword('violet-harbour-74')
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(await matchesPassword('violet-harbour-74', stored)).toBe(true)
    expect(await matchesPassword('violet-harbour-75', stored)).toBe(false)
  })

  it('of nobody match nothing, after the same work', async () => {
    expect(await matchesPassword('violet-harbour-74', undefined)).toBe(false)
  })

  it.each(['password123', 'qwertyuiop', '1234567890', 'aaaaaaaaaaaa', 'asha@example.com', 'rangolirangoli'])(
    'that a machine guesses at once are refused: %s',
    (password) => {
      expect(() => refuseWeakPassword(password, ['asha@example.com', 'Asha', 'rangoli'])).toThrow('easy to guess')
    },
  )

  it.each(['violet-harbour-74', 'मेरा पहला बगीचा है', `${'k'.repeat(3)}Zp9!wq_x2`])(
    'of some strength pass: %s',
    (password) => {
      expect(() => refuseWeakPassword(password, [])).not.toThrow()
    },
  )

  it('of the greatest length are judged in bounded time', () => {
    expect(() => refuseWeakPassword('aB3$'.repeat(50), [])).not.toThrow(RangeError)
  })
})
