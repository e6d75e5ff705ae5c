// The studio: the draft on one side, the stage on the other. It only joins the parts; each part knows its own work.
'use client'
import { type KeyboardEvent, lazy, Suspense } from 'react'
import type { Template } from '#contract/studio.ts'
import { useWords } from '#words'
import { WordsCard } from '../designs/words-card.tsx'
import { wordsOnPicture } from '../designs/words-of-draft.ts'
import { type Draft, emptyDraft, orderOf, pickTemplate } from './draft.ts'
import { DraftText } from './draft-text.tsx'
import { type FilledPrompt, fillPrompt } from './filled-prompt.ts'
import { GenerateBar } from './generate-bar.tsx'
import { ImageTypePicker, PurposePicker, RatioPicker, TierPicker, VariantsPicker } from './look-pickers.tsx'
import { isStageTaken, Stage } from './stage.tsx'
import { TemplateShelf } from './template-shelf.tsx'
import { type ChangeDraft, useDraft } from './use-draft.ts'
import { type OrderDesk, useOrder } from './use-order.ts'
import { useTemplates } from './use-templates.ts'

const RemixNote = lazy(async () => ({ default: (await import('./remix/remix-note.tsx')).RemixNote }))
const SealedBox = lazy(async () => ({ default: (await import('./remix/sealed-box.tsx')).SealedBox }))
// Below everything else, and it has to ask for its pictures itself.
const RecentStrip = lazy(async () => ({ default: (await import('./recent-strip.tsx')).RecentStrip }))

export function StudioPage() {
  const { t } = useWords()
  const [draft, change] = useDraft()
  const desk = useOrder()
  const templates = useTemplates()
  const template = templates.data?.items.find(({ id }) => id === draft.templateId)
  const filled = draft.mode === 'blanks' && template ? fillPrompt(template, draft.slots) : null
  const isSealed = draft.remix?.isSealed === true
  const isReady = isSealed || (filled ? filled.isComplete : draft.prompt.trim() !== '')

  const backToDraft = () => {
    desk.clear()
    document.getElementById('draft')?.scrollIntoView()
  }
  const startOver = () => {
    desk.clear()
    change(({ tier }) => ({ ...emptyDraft, tier }))
  }
  const generate = () => isReady && desk.place(orderOf(draft))
  const generateByKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) generate()
  }
  return (
    <div className="mx-auto grid max-w-[100rem] items-start gap-6 px-4 py-5 lg:px-6 xl:grid-cols-[minmax(0,36rem)_minmax(0,1fr)] xl:gap-10">
      <h1 className="sr-only">{t('nav.studio')}</h1>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the keys typed in the fields inside */}
      <div id="draft" className="grid min-w-0 scroll-mt-20 gap-6" onKeyDown={generateByKey}>
        {draft.remix && (
          <Suspense fallback={<div className="skeleton h-26.5 rounded-card" />}>
            <RemixNote remix={draft.remix} change={change} />
          </Suspense>
        )}
        {draft.remix?.isSealed ? (
          <Suspense fallback={<div className="skeleton h-88 rounded-card sm:h-79" />}>
            <SealedBox remix={draft.remix} change={change} error={problemOf(desk, 'changes')} />
          </Suspense>
        ) : (
          <Subject
            draft={draft}
            change={change}
            desk={desk}
            template={template}
            filled={filled}
            isLoading={templates.isPending}
          />
        )}
        <ImageTypePicker draft={draft} change={change} />
        <PurposePicker draft={draft} change={change} />
        <RatioPicker draft={draft} change={change} />
        <TierPicker draft={draft} change={change} />
        <VariantsPicker draft={draft} change={change} />
        <GenerateBar
          tier={draft.tier}
          count={draft.variants}
          isSending={desk.sending !== null}
          isReady={isReady}
          onGenerate={generate}
        />
      </div>
      <div className="contents xl:sticky xl:top-21 xl:grid xl:gap-6">
        <Stage
          desk={desk}
          draft={draft}
          words={wordsOnPicture(draft.words, template, draft.slots)}
          change={change}
          onEdit={backToDraft}
          onStartOver={startOver}
        />
        <Suspense>
          <RecentStrip />
        </Suspense>
      </div>
    </div>
  )
}

const problemOf = ({ refusal }: OrderDesk, part: string): string | undefined =>
  refusal?.fields.find(({ field }) => field.startsWith(part))?.message

interface SubjectProps {
  draft: Draft
  change: ChangeDraft
  desk: OrderDesk
  template: Template | undefined
  filled: FilledPrompt | null
  /** The templates are on their way. */
  isLoading: boolean
}

/** What the picture shows and says: words of one's own or a template's. */
function Subject({ draft, change, desk, template, filled, isLoading }: SubjectProps) {
  return (
    <>
      {draft.mode === 'blanks' && isLoading ? (
        <div className="skeleton h-96 rounded-card" />
      ) : (
        <DraftText draft={draft} change={change} template={template} filled={filled} refusal={desk.refusal} />
      )}
      <WordsCard
        draft={draft}
        change={change}
        template={template}
        isLoading={isLoading}
        isOnStage={!isStageTaken(desk)}
        problem={problemOf(desk, 'design')}
      />
      <TemplateShelf pickedId={draft.templateId} onPick={(picked) => change((known) => pickTemplate(known, picked))} />
    </>
  )
}
