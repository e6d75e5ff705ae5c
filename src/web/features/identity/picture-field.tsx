// The profile picture: shown, changed, removed. The first letter of the name stands where there is none.
'use client'
import { useQueryClient } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { type ChangeEvent, useRef } from 'react'
import type { Account } from '#contract/identity.ts'
import { useWords } from '#words'
import { notify } from '../../lib/notices.ts'
import { keys } from '../../lib/query-keys.ts'
import { Button } from '../../ui/button.tsx'
import { deletePicture, setPicture } from './account-endpoints.ts'
import { useCall } from './use-call.ts'

const taken = 'image/png,image/jpeg,image/webp,image/avif'

export function PictureField({ account }: { account: Account }) {
  const { t } = useWords()
  const client = useQueryClient()
  const upload = useCall(setPicture)
  const removal = useCall(deletePicture)
  const input = useRef<HTMLInputElement>(null)
  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0]
    event.target.value = ''
    if (!file) return
    const answer = await upload.send({ body: { file } })
    if (answer.ok) client.setQueryData(keys.account, answer.data)
    else notify(answer.refusal.detail)
  }
  const remove = async () => {
    const answer = await removal.send({})
    if (answer.ok) client.setQueryData(keys.account, answer.data)
    else notify(answer.refusal.detail)
  }
  return (
    <div className="flex items-center gap-4">
      <div className="relative shrink-0">
        <Avatar account={account} label={t('picture.alt')} />
        {account.pictureUrl && (
          <button
            type="button"
            aria-label={t('picture.remove')}
            disabled={removal.isSending}
            onClick={remove}
            className="-top-1 -right-1 absolute grid size-8 place-items-center rounded-full border border-line bg-surface text-ink-soft shadow-card hover:text-ink disabled:opacity-60"
          >
            <X className="size-4" aria-hidden="true" />
          </button>
        )}
      </div>
      <div className="grid justify-items-start gap-2">
        <Button look="outline" size="small" pending={upload.isSending} onClick={() => input.current?.click()}>
          {t(account.pictureUrl ? 'picture.change' : 'picture.choose')}
        </Button>
        <p className="text-ink-soft text-sm">{t('picture.hint')}</p>
        <input ref={input} type="file" accept={taken} aria-label={t('picture.title')} hidden onChange={choose} />
      </div>
    </div>
  )
}

function Avatar({ account, label }: { account: Account; label: string }) {
  const look = 'size-20 shrink-0 rounded-full border border-line bg-marigold-soft'
  if (account.pictureUrl) {
    // biome-ignore lint/performance/noImgElement: a small file with a fixed name, which an optimiser could not make better
    return <img src={account.pictureUrl} alt={label} width={80} height={80} className={`${look} object-cover`} />
  }
  return (
    <span aria-hidden="true" className={`${look} grid place-items-center font-bold text-3xl text-marigold-ink`}>
      {[...account.name][0]?.toUpperCase()}
    </span>
  )
}
