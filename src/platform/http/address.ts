// Client addresses as rate limits count them. Nothing here is logged.
import { isIPv4, isIPv6 } from 'node:net'

const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i

function groupsOf(address: string): string[] {
  const [head = '', tail] = (address.split('%')[0] ?? '').toLowerCase().split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length)
  return [...left, ...Array<string>(zeros).fill('0'), ...right].map((group) => group.replace(/^0+(?=.)/, ''))
}

function prefixOf(address: string, v4Octets: number, v6Groups: number): string {
  const plain = mapped.exec(address)?.[1] ?? address
  if (isIPv4(plain)) return plain.split('.').slice(0, v4Octets).join('.')
  if (isIPv6(plain)) return `${groupsOf(plain).slice(0, v6Groups).join(':')}::`
  return 'unknown'
}

/** One client: a whole IPv4 address, or the /64 that one IPv6 subscriber is given at least. */
export const clientOf = (address: string) => prefixOf(address, 4, 4)

/** One neighbourhood: /24 of IPv4, /48 of IPv6 (what one site is given). */
export const networkOf = (address: string) => prefixOf(address, 3, 3)
