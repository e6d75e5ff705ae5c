// Checks where a picture file comes from, for everybody. Says what can be known and what cannot.
'use client'
import { Eraser, Fingerprint, type LucideIcon } from 'lucide-react'
import { useWords } from '#words'
import { FileZone } from './file-zone.tsx'
import { ResultCard } from './result-card.tsx'
import { useDroppedFile } from './use-dropped-file.ts'
import { useVerify } from './use-verify.ts'

export function VerifyPage() {
  const { t } = useWords()
  const { verification, choose, retry } = useVerify()
  const isOver = useDroppedFile(choose)
  const hasFile = verification.state !== 'none'
  return (
    // At least the screen below the header: results differ in height, and the foot must not jump about with them.
    <div className="mx-auto grid min-h-[calc(100lvh-4rem)] max-w-3xl content-start gap-6 px-4 pt-8 pb-14 lg:px-6 lg:pt-12">
      <div className="grid gap-3">
        <h1 className="text-4xl">{t('verify.title')}</h1>
        <p className="text-ink-soft text-lg">{t('verify.text')}</p>
      </div>
      <FileZone onFile={choose} isOver={isOver} hasFile={hasFile} />
      {hasFile && <ResultCard verification={verification} onRetry={retry} />}
      {!hasFile && (
        <div className="grid gap-6 sm:grid-cols-2">
          <Point icon={Fingerprint} title={t('verify.can')} text={t('verify.canText')} />
          <Point icon={Eraser} title={t('verify.cannot')} text={t('verify.cannotText')} />
        </div>
      )}
    </div>
  )
}

function Point({ icon: Icon, title, text }: { icon: LucideIcon; title: string; text: string }) {
  return (
    <div className="grid content-start gap-2">
      <Icon className="size-7 text-accent-text" aria-hidden="true" />
      <h2 className="text-xl">{title}</h2>
      <p className="text-ink-soft">{text}</p>
    </div>
  )
}
