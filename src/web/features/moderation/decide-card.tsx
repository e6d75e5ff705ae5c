// What may be done now. Each act opens the dialog that asks for its reason.
'use client'
import { useState } from 'react'
import type { ModerationAct, ModerationCaseDetail } from '#contract/moderation.ts'
import { useWords } from '#words'
import { Button } from '../../ui/button.tsx'
import { actWords } from './act-words.ts'
import { CasePart } from './case-part.tsx'
import { DecideDialog } from './decide-dialog.tsx'

const dangerous: readonly ModerationAct[] = ['delete', 'suspend']

export function DecideCard({ found }: { found: ModerationCaseDetail }) {
  const { t } = useWords()
  const [act, setAct] = useState<ModerationAct | null>(null)
  return (
    <CasePart title={t('moderation.decide')}>
      {found.acts.length === 0 && <p className="text-ink-soft">{t('moderation.noActs')}</p>}
      <div className="grid grid-cols-2 gap-2 sm:flex sm:flex-wrap">
        {found.acts.map((one) => (
          <Button
            key={one}
            look={dangerous.includes(one) ? 'danger' : 'outline'}
            className="whitespace-normal text-center leading-tight"
            onClick={() => setAct(one)}
          >
            {t(actWords(found, one).label)}
          </Button>
        ))}
      </div>
      {act && <DecideDialog found={found} act={act} onClose={() => setAct(null)} />}
    </CasePart>
  )
}
