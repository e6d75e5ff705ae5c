// The words of a draft in the studio: how they will stand, and the way into the editor. Its canvas and the editor load when needed.
'use client'
import { PencilLine, Type, X } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { pixelSize } from '#contract/picture-options.ts'
import type { Template } from '#contract/studio.ts'
import { useWords } from '#words'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { classNames } from '../../ui/class-names.ts'
import type { Draft } from '../studio/draft.ts'
import type { ChangeDraft } from '../studio/use-draft.ts'
import { emptyDesign } from './empty-design.ts'
import { type DraftWords, wordsOnPicture } from './words-of-draft.ts'

const DesignCanvas = lazy(async () => ({ default: (await import('./design-canvas.tsx')).DesignCanvas }))
const DesignDialog = lazy(async () => ({ default: (await import('./design-dialog.tsx')).DesignDialog }))

interface WordsCardProps {
  draft: Draft
  change: ChangeDraft
  template: Template | undefined
  /** The templates are still on their way. */
  isLoading: boolean
  /** On a wide screen the stage shows the words already. */
  isOnStage: boolean
  /** What the server said about the words. */
  problem: string | undefined
}

export function WordsCard({ draft, change, template, isLoading, isOnStage, problem }: WordsCardProps) {
  const { t } = useWords()
  const [isOpen, setOpen] = useState(false)
  const words = wordsOnPicture(draft.words, template, draft.slots)
  const size = pixelSize('standard', draft.aspectRatio)
  const ground = { url: null, ...size }
  const setWords = (next: DraftWords) => change((known) => ({ ...known, words: next }))
  // Until the templates are here: the card keeps its place, so that nothing below it moves.
  const isAwaited = draft.words === 'template' && isLoading
  const hasOwn = draft.words !== 'template' && template?.design !== undefined
  return (
    <>
      {isAwaited || (words && words.layers.length > 0) ? (
        <Card
          className={classNames(
            'grid gap-4 sm:grid-cols-[minmax(0,1fr)_minmax(0,1.2fr)] sm:items-center',
            isOnStage && 'xl:grid-cols-1',
          )}
        >
          <div
            className={classNames(
              'relative mx-auto w-full overflow-hidden rounded-2xl bg-sunken',
              isOnStage && 'xl:hidden',
            )}
            style={{
              aspectRatio: size.width / size.height,
              maxWidth: `calc(18rem * ${Math.min(1, size.width / size.height)})`,
            }}
          >
            <Suspense>{words && <DesignCanvas design={words} ground={ground} label={t('words.preview')} />}</Suspense>
          </div>
          <div className="grid gap-3">
            <div className="grid gap-1">
              <h2 className="text-lg">{t('words.title')}</h2>
              <p className="text-ink-soft text-sm">{t('words.text')}</p>
            </div>
            {problem && <p className="text-danger text-sm">{problem}</p>}
            <div className="flex flex-wrap gap-2">
              <Button look="outline" size="small" disabled={isAwaited} onClick={() => setOpen(true)}>
                <PencilLine aria-hidden="true" />
                {t('words.edit')}
              </Button>
              <Button look="ghost" size="small" onClick={() => setWords(null)}>
                <X aria-hidden="true" />
                {t('words.drop')}
              </Button>
              {hasOwn && (
                <Button look="ghost" size="small" onClick={() => setWords('template')}>
                  {t('words.reset')}
                </Button>
              )}
            </div>
          </div>
        </Card>
      ) : (
        <div className="flex flex-wrap gap-2">
          {hasOwn && (
            <Button look="outline" size="small" onClick={() => setWords('template')}>
              <Type aria-hidden="true" />
              {t('words.fromTemplate')}
            </Button>
          )}
          <Button look="outline" size="small" onClick={() => setOpen(true)}>
            <Type aria-hidden="true" />
            {t('words.add')}
          </Button>
        </div>
      )}
      {isOpen && (
        <Suspense>
          <DesignDialog
            initial={words ?? emptyDesign(size.width, size.height)}
            ground={ground}
            saveLabel="use"
            onSave={async (design) => {
              setWords(design)
              return null
            }}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  )
}
