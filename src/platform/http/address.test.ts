// Prefixes of addresses: what counts as one client and as one neighbourhood.
import { describe, expect, it } from 'vitest'
import { clientOf, networkOf } from './address.ts'

describe('an address', () => {
  it.each([
    ['203.0.113.9', '203.0.113.9', '203.0.113'],
    ['::ffff:203.0.113.9', '203.0.113.9', '203.0.113'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::', '2001:db8:1::'],
    ['2001:0DB8:0001:0002::1', '2001:db8:1:2::', '2001:db8:1::'],
    ['2001:db8::1', '2001:db8:0:0::', '2001:db8:0::'],
    ['::1', '0:0:0:0::', '0:0:0::'],
    ['fe80::1%eth0', 'fe80:0:0:0::', 'fe80:0:0::'],
    ['', 'unknown', 'unknown'],
    ['203.0.113.9, 10.0.0.1', 'unknown', 'unknown'],
    ['not an address', 'unknown', 'unknown'],
  ])('%s', (address, client, network) => {
    expect([clientOf(address), networkOf(address)]).toEqual([client, network])
  })
})
