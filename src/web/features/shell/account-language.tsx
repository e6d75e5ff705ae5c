// The switch of people who are signed in: the account is told too, so that their next device speaks their language at once.
'use client'
import type { MouseEvent } from 'react'
import { isLocale } from '#contract/locale.ts'
import { call } from '../../lib/api.ts'
import { setLocale } from '../../lib/endpoints.ts'
import { LanguageSwitch } from './language-switch.tsx'

// The page is to change at once; an account that cannot be told now is told the next time.
const patienceMs = 1_500

async function tellAccount(event: MouseEvent<HTMLAnchorElement>): Promise<void> {
  const { href, dataset } = event.currentTarget
  const locale = dataset.language
  if (!isLocale(locale) || event.metaKey || event.ctrlKey || event.shiftKey) return
  event.preventDefault()
  await call(setLocale, { body: { locale }, signal: AbortSignal.timeout(patienceMs) })
  window.location.assign(href)
}

export function AccountLanguage() {
  return <LanguageSwitch onChoose={(event) => void tellAccount(event)} />
}
