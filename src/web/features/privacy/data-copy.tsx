// Order a copy of everything, see how far it is, fetch it.
'use client'
import { Download } from 'lucide-react'
import { useState } from 'react'
import type { PrivacyState } from '#contract/privacy.ts'
import { useWords } from '#words'
import { addressOf, call } from '../../lib/api.ts'
import { downloadExport, orderExport } from '../../lib/endpoints.ts'
import { notify } from '../../lib/notices.ts'
import { Button } from '../../ui/button.tsx'
import { buttonLook } from '../../ui/button-look.ts'
import { Card } from '../../ui/card.tsx'
import { useKeepPrivacy } from './use-privacy.ts'

export function DataCopy({ state }: { state: PrivacyState }) {
  const { format, t } = useWords()
  const keep = useKeepPrivacy()
  const [isOrdering, setOrdering] = useState(false)
  const order = async () => {
    setOrdering(true)
    const answer = await call(orderExport, {})
    setOrdering(false)
    if (answer.ok) keep({ ...state, export: answer.data })
    notify(answer.ok ? t('export.ordered') : answer.refusal.detail)
  }
  const copy = state.export
  const isUnderWay = copy?.state === 'queued' || copy?.state === 'running'
  return (
    <Card className="grid gap-3">
      <h3 className="text-xl">{t('export.title')}</h3>
      <p className="text-ink-soft">{t('export.text')}</p>
      <div role="status" className="grid min-h-11 content-center gap-2">
        {copy?.state === 'ready' && copy.expiresAt && (
          <div className="flex flex-wrap items-center gap-3">
            <a href={addressOf(downloadExport.path, { exportId: copy.id })} download className={buttonLook()}>
              <Download aria-hidden="true" />
              {t('export.download')}
            </a>
            <p className="text-ink-soft text-sm">
              {t('export.ready', { when: format.moment(copy.expiresAt), size: format.bytes(copy.sizeBytes ?? 0) })}
            </p>
          </div>
        )}
        {isUnderWay && <p>{t('export.waiting')}</p>}
        {copy?.state === 'failed' && <p>{t('export.failed')}</p>}
        {!isUnderWay && copy?.state !== 'ready' && (
          <Button look="outline" className="justify-self-start" pending={isOrdering} onClick={order}>
            {t('export.order')}
          </Button>
        )}
      </div>
    </Card>
  )
}
