// The words on a template, edited in the studio's own editor in each language. The editor loads when it is opened.
'use client'
import { Languages } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useCallback, useState } from 'react'
import type { TemplateText } from '#contract/admin-templates.ts'
import type { Design, TemplateDesign } from '#contract/design.ts'
import { fillDesign } from '#contract/fill-design.ts'
import { sampleWords, type TemplateLanguage } from '#contract/slot-values.ts'
import { useWords } from '#words'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import type { DesignGround } from '../designs/design-canvas.tsx'
import { emptyDesign } from '../designs/empty-design.ts'
import { designIn, putDesign } from './words-by-language.ts'

const DesignDialog = dynamic(() => import('../designs/design-dialog.tsx').then((module) => module.DesignDialog), {
  ssr: false,
})

interface TemplateWordsProps {
  text: TemplateText
  ground: DesignGround
  /** What the server said about the words. */
  problem: string | undefined
  onChange: (design: TemplateDesign | null) => void
}

export function TemplateWords({ text, ground, problem, onChange }: TemplateWordsProps) {
  const { t } = useWords()
  const [language, setLanguage] = useState<TemplateLanguage | null>(null)
  const marks = text.slots.map(({ key }) => `{${key}}`).join(' ')
  return (
    <Card className="grid gap-4">
      <div className="grid gap-1">
        <h2 className="text-xl">{t('template.words')}</h2>
        <p className="text-ink-soft text-sm">{t('template.wordsHint')}</p>
        <p className="text-sm">
          {text.design === null
            ? t('template.wordsNone')
            : t('template.wordsCount', { count: text.design.layers.length })}
        </p>
      </div>
      {problem && (
        <p role="alert" className="text-danger text-sm">
          {problem}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        {(['en', 'hi'] as const).map((each) => (
          <Button key={each} look="outline" onClick={() => setLanguage(each)}>
            <Languages aria-hidden="true" />
            {t(`template.words.${each}`)}
          </Button>
        ))}
      </div>
      {language && (
        <WordsDialog
          text={text}
          language={language}
          ground={ground}
          note={marks === '' ? t('template.marksNone') : t('template.marks', { marks })}
          onChange={onChange}
          onClose={() => setLanguage(null)}
        />
      )}
    </Card>
  )
}

interface WordsDialogProps extends Pick<TemplateWordsProps, 'text' | 'ground' | 'onChange'> {
  language: TemplateLanguage
  note: string
  onClose: () => void
}

function WordsDialog({ text: { design, slots }, language, ground, note, onChange, onClose }: WordsDialogProps) {
  const [initial] = useState(() =>
    design === null ? emptyDesign(ground.width, ground.height) : designIn(design, language),
  )
  const [samples] = useState(() => ({ slots, typed: sampleWords(slots, language) }))
  const withSamples = useCallback(
    (edited: Design) => fillDesign({ design: edited, slots: samples.slots }, samples.typed, language),
    [samples, language],
  )
  return (
    <DesignDialog
      initial={initial}
      ground={ground}
      saveLabel="use"
      note={note}
      shown={withSamples}
      onSave={async (edited) => {
        onChange(edited && putDesign(design, edited, language))
        return null
      }}
      onClose={onClose}
    />
  )
}
