// The download button with its choice of format; says that a file is being made and when it is saved.
'use client'
import { Download } from 'lucide-react'
import { useState } from 'react'
import type { DownloadFormat } from '#contract/studio.ts'
import { useWords } from '#words'
import { notify } from '../../lib/notices.ts'
import type { MessageKey } from '../../lib/words.ts'
import { Button } from '../../ui/button.tsx'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import { type DownloadOutcome, downloadFile } from './download-file.ts'

const formats: readonly { format: DownloadFormat; label: string; note: MessageKey }[] = [
  { format: 'png', label: 'PNG', note: 'download.png' },
  { format: 'jpeg', label: 'JPEG', note: 'download.jpeg' },
  { format: 'webp', label: 'WebP', note: 'download.webp' },
  { format: 'avif', label: 'AVIF', note: 'download.avif' },
]

const outcomes: Record<DownloadOutcome, MessageKey> = {
  saved: 'download.saved',
  not_found: 'download.notFound',
  too_long: 'download.tooLong',
  unreachable: 'failure.unreachable',
}

export function DownloadMenu({ imageId, look = 'primary' }: { imageId: string; look?: 'primary' | 'outline' }) {
  const { t } = useWords()
  const [isBusy, setBusy] = useState(false)
  const download = async (format: DownloadFormat) => {
    if (isBusy) return
    setBusy(true)
    const outcome = await downloadFile(imageId, format)
    setBusy(false)
    notify(t(outcomes[outcome]))
  }
  return (
    <Menu
      label={t('download.title')}
      trigger={
        <Button look={look} pending={isBusy}>
          {!isBusy && <Download aria-hidden="true" />}
          {t(isBusy ? 'download.preparing' : 'download.action')}
        </Button>
      }
    >
      {formats.map(({ format, label, note }) => (
        <MenuItem key={format} note={t(note)} onSelect={() => void download(format)}>
          {label}
        </MenuItem>
      ))}
    </Menu>
  )
}
