// A session's device in words of the page: the server says `Chrome on Android`. A name its owner gave stays as it is.
import type { Translate } from '../../lib/words.ts'

export function shownDevice(device: string, t: Translate): string {
  if (device === 'Unknown device') return t('sessions.deviceUnknown')
  const [, browser, system] = /^([\w.]+(?: [\w.]+)?) on (\w+(?: \w+)?)$/.exec(device) ?? []
  return browser && system ? t('sessions.deviceOn', { browser, system }) : device
}
