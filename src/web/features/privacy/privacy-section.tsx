// The part of the settings about one's own data: consents, a copy, the end of the account.
'use client'
import { useEffect, useRef } from 'react'
import { useWords } from '#words'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
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
        <Card className="flex flex-wrap items-center gap-3">
          <p className="text-ink-soft">{privacy.error.message}</p>
          <Button look="outline" size="small" onClick={() => void privacy.refetch()}>
            {t('common.tryAgain')}
          </Button>
        </Card>
      ) : (
        <div className="skeleton h-96 rounded-card" />
      )}
    </section>
  )
}
