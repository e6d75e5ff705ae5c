// What one does with a picture: take it away, or make another one from it. Nothing here spends: the studio asks before it does.
'use client'
import { Crop, Proportions, Repeat2, Shuffle, WandSparkles } from 'lucide-react'
import { aspectRatios } from '#contract/picture-options.ts'
import type { CreationDetail } from '#contract/studio.ts'
import { useWords } from '#words'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import { PublishButton } from '../community/publish-button.tsx'
import { EditWords } from '../designs/edit-words.tsx'
import { DownloadMenu } from './download-menu.tsx'
import { reopen } from './draft.ts'
import { ShareMenu } from './share-menu.tsx'
import { useOpenDraft } from './use-open-draft.ts'
import { usePrices } from './use-prices.ts'
import { varyCreation } from './vary-creation.ts'

interface CreationActionsProps {
  creation: CreationDetail
  onCrop: () => void
}

export function CreationActions({ creation, onCrop }: CreationActionsProps) {
  const { t } = useWords()
  return (
    <div className="flex flex-wrap gap-2">
      <DownloadMenu imageId={creation.id} />
      <PublishButton imageId={creation.id} postId={creation.postId} />
      <ShareMenu creation={creation} />
      {creation.isPromptSealed && creation.remixOf !== undefined ? (
        <ButtonLink look="outline" href={`/studio?remix=${creation.remixOf}`}>
          <Repeat2 aria-hidden="true" />
          {t('remix.again')}
        </ButtonLink>
      ) : (
        <OrderAgain creation={creation} />
      )}
      <EditWords creation={creation} />
      <Button look="outline" onClick={onCrop}>
        <Crop aria-hidden="true" />
        {t('detail.crop')}
      </Button>
    </div>
  )
}

/** As it was, in another shape, or with another seed. */
function OrderAgain({ creation }: { creation: CreationDetail }) {
  const { format, t } = useWords()
  const openDraft = useOpenDraft()
  const { data: prices } = usePrices()
  const price = prices && format.credits(prices[creation.tier])
  return (
    <>
      <Button look="outline" onClick={() => openDraft(reopen(creation))}>
        <WandSparkles aria-hidden="true" />
        {t('detail.reopen')}
      </Button>
      <Menu
        label={t('detail.otherShapes')}
        trigger={
          <Button look="outline">
            <Proportions aria-hidden="true" />
            {t('detail.shape')}
          </Button>
        }
      >
        {aspectRatios
          .filter((ratio) => ratio !== creation.aspectRatio)
          .map((aspectRatio) => (
            <MenuItem
              key={aspectRatio}
              {...(price && { note: price })}
              onSelect={() => openDraft({ ...reopen(creation), aspectRatio }, t('detail.shapeReady'))}
            >
              {aspectRatio}
            </MenuItem>
          ))}
      </Menu>
      <Button look="outline" onClick={() => openDraft(varyCreation(creation), t('detail.varyReady'))}>
        <Shuffle aria-hidden="true" />
        {t('detail.vary')}
      </Button>
    </>
  )
}
