// How the picture looks: image type, purpose, ratio, tier, and how many are drawn of it. Each is one choice of a few, drawn so that it can be picked without reading.
'use client'
import { aspectRatios, imageTypes, pixelSize, purposes, tiers, variantCounts } from '#contract/picture-options.ts'
import type { AspectRatio, ImageType, Purpose, Tier } from '#contract/studio.ts'
import { useWords } from '#words'
import { ChoiceGroup } from '../../ui/choice-group.tsx'
import { PriceTag } from '../../ui/price-tag.tsx'
import { choosePurpose, type Draft } from './draft.ts'
import { typeVisuals } from './type-visuals.tsx'
import type { ChangeDraft } from './use-draft.ts'
import { usePrices } from './use-prices.ts'

interface PickerProps {
  draft: Draft
  change: ChangeDraft
}

export function ImageTypePicker({ draft, change }: PickerProps) {
  const { t } = useWords()
  return (
    <ChoiceGroup<ImageType>
      label={t('studio.imageType')}
      choices={imageTypes.map((value) => ({ value, label: t(`imageType.${value}`), visual: typeVisuals[value] }))}
      value={draft.imageType}
      onChange={(imageType) => change((known) => ({ ...known, imageType, seed: null }))}
      className="grid grid-cols-5 gap-1.5 sm:gap-2"
    />
  )
}

export function PurposePicker({ draft, change }: PickerProps) {
  const { t } = useWords()
  return (
    <ChoiceGroup<Purpose>
      label={t('studio.purpose')}
      choices={purposes.map((value) => ({ value, label: t(`purpose.${value}`) }))}
      value={draft.purpose ?? undefined}
      onChange={(purpose) => change((known) => choosePurpose(known, purpose))}
      shape="pills"
      className="no-bar -mx-4 flex gap-2 overflow-x-auto px-4 py-1 sm:mx-0 sm:flex-wrap sm:px-0"
    />
  )
}

/** A sheet of paper in the ratio, drawn into a square of 28. */
function RatioVisual({ ratio }: { ratio: AspectRatio }) {
  const { width, height } = pixelSize('standard', ratio)
  const scale = 24 / Math.max(width, height)
  const [w, h] = [width * scale, height * scale]
  return (
    <svg viewBox="0 0 28 28" className="size-7" aria-hidden="true">
      <rect
        x={14 - w / 2}
        y={14 - h / 2}
        width={w}
        height={h}
        rx="2.5"
        className="fill-marigold-soft stroke-current"
        strokeWidth="1.6"
      />
    </svg>
  )
}

export function RatioPicker({ draft, change }: PickerProps) {
  const { t } = useWords()
  return (
    <ChoiceGroup<AspectRatio>
      label={t('studio.ratio')}
      choices={aspectRatios.map((value) => ({ value, label: value, visual: <RatioVisual ratio={value} /> }))}
      value={draft.aspectRatio}
      onChange={(aspectRatio) => change((known) => ({ ...known, aspectRatio, purpose: null, seed: null }))}
      className="grid grid-cols-6 gap-1.5 sm:gap-2"
    />
  )
}

export function TierPicker({ draft, change }: PickerProps) {
  const { t } = useWords()
  const { data: prices, isError } = usePrices()
  return (
    <ChoiceGroup<Tier>
      label={t('studio.tier')}
      choices={tiers.map((value) => {
        const { width, height } = pixelSize(value, draft.aspectRatio)
        return {
          value,
          label: t(`tier.${value}`),
          note: (
            <>
              <span className="text-ink-soft text-xs tabular-nums">{t('studio.pixels', { width, height })}</span>
              {prices ? (
                <PriceTag credits={prices[value]} className="text-ink text-sm" />
              ) : (
                // The bar that spends says that the prices did not come, and asks again.
                <span className={isError ? 'h-5' : 'skeleton h-5 w-16 rounded-full'} />
              )}
            </>
          ),
        }
      })}
      value={draft.tier}
      onChange={(tier) => change((known) => ({ ...known, tier }))}
      className="grid grid-cols-3 gap-2"
    />
  )
}

const sheets: Record<Draft['variants'], string> = {
  1: 'M6 3h12v18H6z',
  2: 'M2 6h9v12H2zM13 6h9v12h-9z',
  4: 'M3 3h8v8H3zM13 3h8v8h-8zM3 13h8v8H3zM13 13h8v8h-8z',
}

/** Sheets side by side, as they will stand on the stage. */
function CountVisual({ count }: { count: Draft['variants'] }) {
  return (
    <svg viewBox="0 0 24 24" className="size-5 fill-marigold-soft stroke-current" strokeWidth="1.6" aria-hidden="true">
      <path d={sheets[count]} strokeLinejoin="round" />
    </svg>
  )
}

export function VariantsPicker({ draft, change }: PickerProps) {
  const { t } = useWords()
  return (
    <ChoiceGroup<`${Draft['variants']}`>
      label={t('studio.variants')}
      choices={variantCounts.map((count) => ({
        value: `${count}`,
        label: t(`studio.variants${count}`),
        visual: <CountVisual count={count} />,
      }))}
      value={`${draft.variants}`}
      onChange={(value) => {
        const variants = variantCounts.find((count) => `${count}` === value) ?? 1
        change((known) => ({ ...known, variants }))
      }}
      shape="pills"
      className="flex flex-wrap gap-2"
    />
  )
}
