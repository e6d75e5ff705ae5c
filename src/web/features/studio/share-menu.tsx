// The share button: the device's own sheet where it takes pictures, and the clipboard everywhere.
'use client'
import { Share2 } from 'lucide-react'
import { useState } from 'react'
import type { CreationDetail } from '#contract/studio.ts'
import { useWords } from '#words'
import { notify } from '../../lib/notices.ts'
import type { MessageKey, Translate } from '../../lib/words.ts'
import { Button } from '../../ui/button.tsx'
import { Menu, MenuCheck, MenuItem, MenuNote } from '../../ui/menu.tsx'
import { fetchPictureFile } from './picture-file.ts'
import {
  canCopyPictures,
  canShareFiles,
  copyLink,
  copyPicture,
  type Shared,
  type ShareOutcome,
  shareFile,
} from './share-picture.ts'
import { useWatermark } from './use-watermark.ts'

const failures: Record<Exclude<ShareOutcome, 'done' | 'dismissed'>, MessageKey> = {
  not_allowed: 'detail.notCopied',
  not_found: 'download.notFound',
  too_long: 'download.tooLong',
  unreachable: 'download.failed',
}

function tell(outcome: ShareOutcome, done: MessageKey, t: Translate): void {
  if (outcome === 'done') notify(t(done))
  else if (outcome !== 'dismissed') notify(t(failures[outcome]))
}

/** A big file takes longer than a press counts for; then one more press sends it. */
async function send({ imageId, watermark }: Shared, t: Translate): Promise<void> {
  const answer = await fetchPictureFile(imageId, { format: 'png', share: { watermark } })
  if ('failure' in answer) return tell(answer.failure, 'share.ready', t)
  const outcome = await shareFile(answer.file, t('share.fileName'))
  if (outcome === 'not_allowed') {
    notify(t('share.ready'), { label: t('share.now'), act: () => void shareFile(answer.file, t('share.fileName')) })
  }
}

export function ShareMenu({ creation }: { creation: CreationDetail }) {
  const { t } = useWords()
  const [isBusy, setBusy] = useState(false)
  const watermark = useWatermark()
  const shared: Shared = { imageId: creation.id, watermark: watermark.isOn }
  const during = async (work: Promise<void>) => {
    setBusy(true)
    await work
    setBusy(false)
  }
  const copy = async () => tell(await copyPicture(shared), 'share.pictureCopied', t)
  const link = async () => tell(await copyLink(shared), 'share.linkCopied', t)
  return (
    <Menu
      label={t('share.title')}
      trigger={
        <Button look="outline" pending={isBusy}>
          {!isBusy && <Share2 aria-hidden="true" />}
          {t('share.action')}
        </Button>
      }
    >
      {canShareFiles() && <MenuItem onSelect={() => void during(send(shared, t))}>{t('share.file')}</MenuItem>}
      {canCopyPictures() && <MenuItem onSelect={() => void during(copy())}>{t('share.copyPicture')}</MenuItem>}
      <MenuItem note={t('share.linkNote')} onSelect={() => void during(link())}>
        {t('share.copyLink')}
      </MenuItem>
      {watermark.words &&
        (watermark.isOptional ? (
          <MenuCheck isOn={watermark.isOn} onChange={watermark.set}>
            {watermark.words}
          </MenuCheck>
        ) : (
          <MenuNote>{t('share.carries', { words: watermark.words })}</MenuNote>
        ))}
    </Menu>
  )
}
