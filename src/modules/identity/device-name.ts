// A session's device in words people know: `Chrome on Android`. Pure.
import Bowser from 'bowser'

export function deviceName(userAgent: string): string {
  if (userAgent.trim() === '') return 'Unknown device'
  const parsed = Bowser.parse(userAgent)
  const browser = parsed.browser.name
  const system = parsed.os.name
  if (browser && system) return `${browser} on ${system}`
  return browser ?? userAgent.split(/[\s/]/)[0]?.slice(0, 40) ?? 'Unknown device'
}
