// The way to report something: a quiet button that loads its dialog when it is first pressed. Visitors are sent to sign in at once.
'use client'
import { Flag } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useState } from 'react'
import { useWords } from '#words'
import { buttonLook } from '../../ui/button-look.ts'
import type { ReportSubject } from './report-dialog.tsx'

const ReportDialog = dynamic(() => import('./report-dialog.tsx').then((module) => module.ReportDialog), { ssr: false })

interface ReportButtonProps {
  subject: ReportSubject
  /** Signs in first and comes back. */
  isVisitor?: boolean
  /** icon: the flag alone, with its name for assistive technology. */
  size?: 'small' | 'icon'
}

export function ReportButton({ subject, isVisitor = false, size = 'small' }: ReportButtonProps) {
  const { t } = useWords()
  const [isOpen, setOpen] = useState(false)
  const press = () => {
    if (!isVisitor) return setOpen(true)
    const next = window.location.pathname + window.location.search
    window.location.assign(`/login?next=${encodeURIComponent(next)}`)
  }
  return (
    <>
      <button
        type="button"
        className={buttonLook({ look: 'ghost', size })}
        aria-label={t(`report.title.${subject.kind}`)}
        onClick={press}
      >
        <Flag aria-hidden="true" />
        {size === 'small' && t('report.action')}
      </button>
      {isOpen && <ReportDialog subject={subject} onClose={() => setOpen(false)} />}
    </>
  )
}
