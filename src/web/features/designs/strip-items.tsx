// The lines of a contact strip: a sign and a few words each.
'use client'
import { Plus, X } from 'lucide-react'
import type { RefObject } from 'react'
import type { DesignLayer, StripLayer } from '#contract/design.ts'
import { useWords } from '#words'
import { Button } from '../../ui/button.tsx'
import { inputLook } from '../../ui/input-look.ts'
import { Select } from '../../ui/select.tsx'
import type { WordsField } from './layer-toolbar.tsx'

type Item = StripLayer['items'][number]

interface StripItemsProps {
  layer: StripLayer
  change: (change: (layer: DesignLayer) => DesignLayer, gesture?: string) => void
  wordsField: RefObject<WordsField | null>
}

const icons = ['none', 'phone', 'place', 'site', 'mail'] as const
/** As in the contract. */
const mostItems = 6

export function StripItems({ layer, change, wordsField }: StripItemsProps) {
  const { t } = useWords()
  const setItems = (items: (known: Item[]) => Item[], gesture?: string) =>
    change((known) => (known.kind === 'strip' ? { ...known, items: items(known.items) } : known), gesture)
  const setItem = (index: number, item: Partial<Item>, gesture?: string) =>
    setItems((known) => known.map((each, place) => (place === index ? { ...each, ...item } : each)), gesture)
  return (
    <div className="grid gap-2">
      {layer.items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a strip have no identity but their place
        <div key={index} className="flex gap-1.5">
          <Select
            aria-label={t('editor.itemIcon', { place: index + 1 })}
            className="w-28 shrink-0"
            value={item.icon}
            onChange={({ target }) => setItem(index, { icon: icons.find((known) => known === target.value) ?? 'none' })}
          >
            {icons.map((icon) => (
              <option key={icon} value={icon}>
                {t(`editor.icon${icon}`)}
              </option>
            ))}
          </Select>
          <input
            ref={(element) => {
              if (index === 0) wordsField.current = element
            }}
            aria-label={t('editor.itemWords', { place: index + 1 })}
            value={item.text}
            maxLength={120}
            onChange={({ target }) => setItem(index, { text: target.value }, `item ${index}`)}
            className={`${inputLook} h-11 min-w-0`}
          />
          {layer.items.length > 1 && (
            <Button
              look="ghost"
              size="icon"
              className="shrink-0"
              aria-label={t('editor.removeItem', { place: index + 1 })}
              onClick={() => setItems((known) => known.filter((_item, place) => place !== index))}
            >
              <X aria-hidden="true" />
            </Button>
          )}
        </div>
      ))}
      {layer.items.length < mostItems && (
        <Button
          look="outline"
          size="small"
          className="justify-self-start"
          onClick={() => setItems((known) => [...known, { icon: 'none', text: '' }])}
        >
          <Plus aria-hidden="true" />
          {t('editor.addItem')}
        </Button>
      )}
    </div>
  )
}
