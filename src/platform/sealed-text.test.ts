import { expect, it } from 'vitest'
import { openText, sealText } from './sealed-text.ts'
import { deriveSecrets } from './secrets.ts'

const secrets = deriveSecrets('a master secret of the tests only')
const seal = { purpose: 'two-factor', place: 'user 1' } as const

it('what was sealed opens for its own place, purpose and key alone [NF-6]', () => {
  const sealed = sealText(secrets, seal, 'गुप्त')
  expect(openText(secrets, seal, sealed)).toBe('गुप्त')
  expect(sealed.includes('गुप्त')).toBe(false)
  expect(openText(secrets, { ...seal, place: 'user 2' }, sealed)).toBeNull()
  expect(openText(secrets, { ...seal, purpose: 'sign-in-step' }, sealed)).toBeNull()
  expect(openText(deriveSecrets('another master secret of the tests'), seal, sealed)).toBeNull()
})

it('a changed, cut or empty seal opens nothing, and no two seals are the same', () => {
  const sealed = sealText(secrets, seal, 'secret')
  for (let at = 0; at < sealed.length; at++) {
    const changed = Buffer.from(sealed)
    changed[at] = (changed[at] ?? 0) ^ 1
    expect(openText(secrets, seal, changed)).toBeNull()
    expect(openText(secrets, seal, sealed.subarray(0, at))).toBeNull()
  }
  expect(sealText(secrets, seal, 'secret').equals(sealed)).toBe(false)
})
