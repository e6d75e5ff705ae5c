// The studio: the draft on one side, the stage on the other. It only joins the parts; each part knows its own work.
'use client'
import { type KeyboardEvent, lazy, Suspense } from 'react'
import { useWords } from '#words'
import { WordsCard } from '../designs/words-card.tsx'
import { wordsOnPicture } from '../designs/words-of-draft.ts'
import { emptyDraft, orderOf, pickTemplate } from './draft.ts'
import { DraftText } from './draft-text.tsx'
import { fillPrompt } from './filled-prompt.ts'
import { GenerateBar } from './generate-bar.tsx'
import { ImageTypePicker, PurposePicker, RatioPicker, TierPicker, VariantsPicker } from './look-pickers.tsx'
import { isStageTaken, Stage } from './stage.tsx'
import { TemplateShelf } from './template-shelf.tsx'
import { useDraft } from './use-draft.ts'
import { useOrder } from './use-order.ts'
import { useTemplates } from './use-templates.ts'

// Below everything else, and it has to ask for its pictures itself.
const RecentStrip = lazy(async () => ({ default: (await import('./recent-strip.tsx')).RecentStrip }))

export function StudioPage() {
  const { t } = useWords()
  const [draft, change] = useDraft()
  const desk = useOrder()
  const templates = useTemplates()
  const template = templates.data?.items.find(({ id }) => id === draft.templateId)
  const filled = draft.mode === 'blanks' && template ? fillPrompt(template, draft.slots) : null
  const isReady = filled ? filled.isComplete : draft.prompt.trim() !== ''

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
        {draft.mode === 'blanks' && templates.isPending ? (
          <div className="skeleton h-96 rounded-card" />
        ) : (
          <DraftText draft={draft} change={change} template={template} filled={filled} refusal={desk.refusal} />
        )}
        <WordsCard
          draft={draft}
          change={change}
          template={template}
          isLoading={templates.isPending}
          isOnStage={!isStageTaken(desk)}
          problem={desk.refusal?.fields?.find(({ field }) => field.startsWith('design'))?.message}
        />
        <TemplateShelf
          pickedId={draft.templateId}
          onPick={(picked) => change((known) => pickTemplate(known, picked))}
        />
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
