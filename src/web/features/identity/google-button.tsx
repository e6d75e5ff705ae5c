// The way in by Google, where the operator offers it. Stands last, so that nothing moves when the answer comes.
'use client'
import { useEffect, useState } from 'react'
import { useWords } from '#words'
import { call } from '../../lib/api.ts'
import { buttonLook } from '../../ui/button-look.ts'
import { listWaysIn } from './account-endpoints.ts'

export function GoogleButton({ next }: { next: string }) {
  const { t } = useWords()
  const [isOffered, setOffered] = useState(false)
  useEffect(() => {
    const gone = new AbortController()
    void call(listWaysIn, { signal: gone.signal }).then((answer) => setOffered(answer.ok && answer.data.google))
    return () => gone.abort()
  }, [])
  if (!isOffered) return null
  return (
    <a
      href={`/auth/google?next=${encodeURIComponent(next)}`}
      className={buttonLook({ look: 'outline', size: 'large' })}
    >
      <GoogleMark />
      {t('signIn.google')}
    </a>
  )
}

export function GoogleMark() {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path
        fill="#4285f4"
        d="M23 12.3c0-.8-.1-1.5-.2-2.3H12v4.4h6.2a5.3 5.3 0 0 1-2.3 3.5v2.9h3.7c2.2-2 3.4-5 3.4-8.5Z"
      />
      <path
        fill="#34a853"
        d="M12 23.5c3.1 0 5.7-1 7.6-2.8l-3.7-2.9c-1 .7-2.3 1.1-3.9 1.1-3 0-5.5-2-6.4-4.8H1.8v3A11.5 11.5 0 0 0 12 23.5Z"
      />
      <path fill="#fbbc05" d="M5.6 14.1a6.9 6.9 0 0 1 0-4.3v-3H1.8a11.5 11.5 0 0 0 0 10.4l3.8-3.1Z" />
      <path fill="#ea4335" d="M12 5c1.7 0 3.2.6 4.4 1.7l3.3-3.2A11.5 11.5 0 0 0 1.8 6.8l3.8 3C6.5 7 9 5 12 5Z" />
    </svg>
  )
}
