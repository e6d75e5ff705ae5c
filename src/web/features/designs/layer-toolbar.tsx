// Everything about the chosen layer that is not its place: words, size, alignment, weight, colours, what lies behind.
'use client'
import { AlignCenter, AlignLeft, AlignRight, Trash2 } from 'lucide-react'
import type { RefObject } from 'react'
import type { ButtonLayer, DesignLayer, StripLayer, TextLayer } from '#contract/design.ts'
import { useWords } from '#words'
import { Button } from '../../ui/button.tsx'
import { ChoiceGroup } from '../../ui/choice-group.tsx'
import { FieldFrame, SelectField } from '../../ui/field.tsx'
import { inputLook } from '../../ui/input-look.ts'
import { ColourChoice } from './colour-choice.tsx'
import { setLargest } from './edits.ts'
import { StripItems } from './strip-items.tsx'
import type { Editor } from './use-editor.ts'

export type WordsField = HTMLTextAreaElement | HTMLInputElement

interface LayerToolbarProps {
  editor: Editor
  layer: DesignLayer
  /** The field that Enter on a layer leads to. */
  wordsField: RefObject<WordsField | null>
}

type Wordy = TextLayer | ButtonLayer | StripLayer
type Change = (change: (layer: DesignLayer) => DesignLayer, gesture?: string) => void

export function LayerToolbar({ editor, layer, wordsField }: LayerToolbarProps) {
  const { t } = useWords()
  const change: Change = (next, gesture) => editor.change(layer.id, next, gesture ? `${gesture} ${layer.id}` : null)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears when a field inside is left, and does nothing by itself
    <div className="grid gap-4" onBlur={editor.settle}>
      {layer.kind === 'strip' && <StripItems layer={layer} change={change} wordsField={wordsField} />}
      {layer.kind !== 'strip' && layer.kind !== 'shape' && (
        <WordsInput text={layer.text} isLong={layer.kind !== 'button'} change={change} wordsField={wordsField} />
      )}
      {layer.kind !== 'shape' && <LetterControls layer={layer} change={change} />}
      <ColourControls layer={layer} change={change} />
      <Button look="ghost" className="justify-self-start text-danger" onClick={() => editor.remove(layer.id)}>
        <Trash2 aria-hidden="true" />
        {t('editor.remove')}
      </Button>
    </div>
  )
}

interface WordsInputProps {
  text: string
  isLong: boolean
  change: Change
  wordsField: RefObject<WordsField | null>
}

/** As in the contract. */
const mostCharacters = 400

function WordsInput({ text, isLong, change, wordsField }: WordsInputProps) {
  const { t } = useWords()
  return (
    <FieldFrame label={t('editor.wordsOf')}>
      {(wiring) => (
        <textarea
          {...wiring}
          ref={(element) => {
            wordsField.current = element
          }}
          value={text}
          rows={isLong ? 2 : 1}
          maxLength={mostCharacters}
          onChange={({ target }) =>
            change((layer) => ('text' in layer ? { ...layer, text: withoutMarks(target.value) } : layer), 'type')
          }
          className={`${inputLook} resize-none py-2`}
        />
      )}
    </FieldFrame>
  )
}

/** What a paste may bring and no picture can hold. */
const withoutMarks = (text: string) => text.replace(/[^\P{C}\n\u200c\u200d]/gu, '')

const weights = ['400', '500', '600', '700', '800'] as const
const aligns = [
  { value: 'left', Icon: AlignLeft },
  { value: 'center', Icon: AlignCenter },
  { value: 'right', Icon: AlignRight },
] as const

function LetterControls({ layer, change }: { layer: Wordy; change: Change }) {
  const { t } = useWords()
  // A slider whose steps look alike: letters grow by shares of what they are.
  const place = Math.round(Math.log(layer.size.max / least) * 20)
  const weight = weights.find((known) => Number(known) >= layer.weight) ?? '800'
  const setSize = (value: number) =>
    change((known) => {
      if (known.kind === 'shape') return known
      return { ...known, size: setLargest(known.size, least * Math.exp(value / 20)) }
    }, 'size')
  return (
    <div className="grid grid-cols-2 gap-4">
      <FieldFrame label={t('editor.size')}>
        {(wiring) => (
          <input
            {...wiring}
            type="range"
            min={0}
            max={60}
            value={place}
            onChange={({ target }) => setSize(Number(target.value))}
            className="h-11 w-full accent-accent"
          />
        )}
      </FieldFrame>
      <SelectField
        label={t('editor.weight')}
        value={weight}
        onChange={({ target }) => {
          change((known) => (known.kind === 'shape' ? known : { ...known, weight: Number(target.value) }))
        }}
      >
        {weights.map((each) => (
          <option key={each} value={each}>
            {t(`editor.weight${each}`)}
          </option>
        ))}
      </SelectField>
      {layer.kind !== 'strip' && (
        <ChoiceGroup
          label={t('editor.align')}
          shape="pills"
          className="flex gap-1 [&_span>span]:sr-only"
          value={layer.align}
          onChange={(align) => change((known) => ('align' in known ? { ...known, align } : known))}
          choices={aligns.map(({ value, Icon }) => ({
            value,
            label: t(`editor.${value}`),
            visual: <Icon className="size-5" aria-hidden="true" />,
          }))}
        />
      )}
      {'backing' in layer && (
        <SelectField
          label={t('editor.backing')}
          value={layer.backing.kind}
          onChange={({ target }) => {
            const kind = backings.find((known) => known === target.value) ?? 'auto'
            change((known) => ('backing' in known ? { ...known, backing: { ...known.backing, kind } } : known))
          }}
        >
          {backings.map((each) => (
            <option key={each} value={each}>
              {t(`editor.backing${each}`)}
            </option>
          ))}
        </SelectField>
      )}
    </div>
  )
}

const least = 0.014
const backings = ['auto', 'none', 'plate', 'scrim'] as const

function ColourControls({ layer, change }: { layer: DesignLayer; change: Change }) {
  const { t } = useWords()
  return (
    <>
      {layer.kind !== 'shape' && (
        <ColourChoice
          label={t('editor.colour')}
          value={layer.ink}
          hasAuto
          onChange={(ink) => change((known) => (known.kind === 'shape' ? known : { ...known, ink }))}
        />
      )}
      {'fill' in layer && (
        <ColourChoice
          label={t('editor.fill')}
          value={layer.fill}
          hasAuto={false}
          onChange={(fill) => change((known) => ('fill' in known ? { ...known, fill } : known))}
        />
      )}
    </>
  )
}
