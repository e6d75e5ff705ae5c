// A prompt with the button that copies it.
'use client'
import { Copy } from 'lucide-react'
import { useWords } from '#words'
import { notify } from '../../lib/notices.ts'
import { Button } from '../../ui/button.tsx'

interface PromptToCopyProps {
  prompt: string
  /** It is what its owner added to somebody's sealed prompt. */
  isSealed?: boolean
}

export function PromptToCopy({ prompt, isSealed = false }: PromptToCopyProps) {
  const { t } = useWords()
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(prompt)
      notify(t('detail.copied'))
    } catch {
      notify(t('detail.notCopied'))
    }
  }
  return (
    <section className="grid gap-2">
      <h3 className="text-sm">{t(isSealed ? 'remix.ownWords' : 'studio.promptLabel')}</h3>
      <p className="whitespace-pre-wrap break-words rounded-2xl bg-sunken px-4 py-3 leading-relaxed">{prompt}</p>
      <Button look="ghost" size="small" className="justify-self-start" onClick={() => void copy()}>
        <Copy aria-hidden="true" />
        {t('detail.copy')}
      </Button>
    </section>
  )
}
