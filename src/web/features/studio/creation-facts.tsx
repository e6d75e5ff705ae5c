// Everything recorded about a picture, as a list of facts. Must never hide where the picture came from.

import { BadgeCheck } from 'lucide-react'
import type { ReactNode } from 'react'
import type { CreationDetail } from '#contract/studio.ts'
import { useWords } from '#words'
import { provenanceKey } from '../../lib/provenance-key.ts'
import { postPath } from '../community/post-path.ts'

interface CreationFactsProps {
  creation: CreationDetail
  onShow: (imageId: string) => void
}

export function CreationFacts({ creation, onShow }: CreationFactsProps) {
  const { format, t } = useWords()
  const { width, height, derivedFrom } = creation
  const labelKey = provenanceKey(creation.label)
  return (
    <section className="grid gap-3">
      <p className="inline-flex items-center gap-2 justify-self-start rounded-full bg-peacock-soft px-3.5 py-1.5 font-semibold text-sm">
        <BadgeCheck className="size-4.5 text-peacock" aria-hidden="true" />
        {labelKey ? t(labelKey) : creation.label}
      </p>
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-2 text-sm">
        <Fact name={t('detail.created')}>{format.moment(creation.createdAt)}</Fact>
        <Fact name={t('studio.imageType')}>{t(`imageType.${creation.imageType}`)}</Fact>
        <Fact name={t('studio.tier')}>{t(`tier.${creation.tier}`)}</Fact>
        <Fact name={t('detail.size')}>
          {t('studio.pixels', { width, height })}
          {derivedFrom === undefined && ` (${creation.aspectRatio})`}, {format.bytes(creation.sizeBytes)}
          {creation.isUpscaled && ` · ${t('detail.upscaled')}`}
        </Fact>
        {derivedFrom !== undefined && (
          <Fact name={t('detail.croppedFrom')}>
            <button
              type="button"
              className="font-medium text-peacock underline underline-offset-2"
              onClick={() => onShow(derivedFrom)}
            >
              {t('detail.croppedFromLink')}
            </button>
          </Fact>
        )}
        {creation.remixOf !== undefined && (
          <Fact name={t('remix.from')}>
            <a href={postPath(creation.remixOf)} className="font-medium text-peacock underline underline-offset-2">
              {t('remix.original')}
            </a>
          </Fact>
        )}
        <Fact name={t('detail.paid')}>{format.credits(creation.creditsUsed)}</Fact>
        <Fact name={t('detail.provider')}>
          {
            /* Engines are shown by the name their makers gave them; ours has words of its own. */
            creation.provider === 'builtin' ? t('provenance.builtIn') : creation.provider
          }
        </Fact>
        <Fact name={t('detail.seed')}>{creation.seed}</Fact>
        <Fact name={t('detail.generation')}>{creation.generationId}</Fact>
      </dl>
    </section>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-soft">{name}</dt>
      <dd className="min-w-0 break-words font-medium tabular-nums">{children}</dd>
    </>
  )
}
