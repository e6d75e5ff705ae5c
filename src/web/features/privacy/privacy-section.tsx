// The part of the settings about one's own data: consents, a copy, the end of the account.
'use client'
import { useEffect, useRef } from 'react'
import { useWords } from '#words'
import { Card } from '../../ui/card.tsx'
import { NotLoaded } from '../../ui/not-loaded.tsx'
import { ConsentChoice } from './consent-choice.tsx'
import { DataCopy } from './data-copy.tsx'
import { EraseAccount } from './erase-account.tsx'
import { usePrivacy } from './use-privacy.ts'

export function PrivacySection() {
  const { t } = useWords()
  const privacy = usePrivacy()
  const place = useRef<HTMLElement>(null)
  const isThere = privacy.data !== undefined
  // Mails lead to #privacy, which is not there yet when the browser looks for it.
  useEffect(() => {
    if (isThere && window.location.hash === '#privacy') place.current?.scrollIntoView()
  }, [isThere])
  return (
    <section ref={place} id="privacy" aria-labelledby="privacy-title" className="grid gap-4">
      <h2 id="privacy-title" className="text-2xl">
        {t('privacy.title')}
      </h2>
      {privacy.data ? (
        <>
          <ConsentChoice state={privacy.data} />
          <DataCopy state={privacy.data} />
          <EraseAccount state={privacy.data} />
        </>
      ) : privacy.isError ? (
        <Card className="grid min-h-96">
          <NotLoaded
            reason={privacy.error.message}
            onRetry={() => void privacy.refetch()}
            className="justify-center text-center"
          />
        </Card>
      ) : (
        <div className="skeleton h-96 rounded-card" />
      )}
    </section>
  )
}
