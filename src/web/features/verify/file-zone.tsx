// Where a file is chosen: one input that the keyboard reaches, drawn as a place to drop things on. It stays when a result is shown.
'use client'
import { ImageUp } from 'lucide-react'
import type { ChangeEvent } from 'react'
import { useWords } from '#words'
import { classNames } from '../../ui/class-names.ts'

const accepted = 'image/png,image/jpeg,image/webp,image/avif'

interface FileZoneProps {
  onFile: (file: File) => void
  isOver: boolean
  /** A result stands below. Changes words only: a zone of another size would push the result about. */
  hasFile: boolean
}

export function FileZone({ onFile, isOver, hasFile }: FileZoneProps) {
  const { t } = useWords()
  const change = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0]
    // Emptied, so that the same file may be chosen again.
    event.target.value = ''
    if (file) onFile(file)
  }
  return (
    <label
      className={classNames(
        'dots grid cursor-pointer justify-items-center gap-2.5 rounded-card border border-dashed bg-surface px-4 py-7 text-center transition-colors has-focus-visible:outline-2 has-focus-visible:outline-peacock has-focus-visible:outline-offset-2 sm:px-6 sm:py-9',
        isOver ? 'border-accent bg-accent-soft' : 'border-line-strong hover:border-accent',
      )}
    >
      <input type="file" accept={accepted} onChange={change} className="sr-only" aria-describedby="verify-limits" />
      <span className="inline-flex h-13 min-w-64 items-center justify-center gap-2.5 rounded-control bg-accent px-6 font-semibold text-lg text-on-accent">
        <ImageUp className="size-5.5 shrink-0" aria-hidden="true" />
        {isOver ? t('verify.letGo') : t(hasFile ? 'verify.another' : 'verify.choose')}
      </span>
      <span className="text-ink-soft pointer-coarse:hidden">{t('verify.orDrop')}</span>
      <span id="verify-limits" className="max-w-sm text-balance text-ink-soft text-sm">
        {t('verify.limits')}
      </span>
    </label>
  )
}
