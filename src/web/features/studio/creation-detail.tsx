// One picture with everything known about it and everything one can do with it.
'use client'
import { Copy, Trash2, WandSparkles } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { CreationDetail as Detail } from '#contract/studio.ts'
import { notify } from '../../lib/notices.ts'
import { t } from '../../lib/t.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Picture } from '../../ui/picture.tsx'
import { EditWords } from '../designs/edit-words.tsx'
import { CreationFacts } from './creation-facts.tsx'
import { DownloadMenu } from './download-menu.tsx'
import { reopen } from './draft.ts'
import { useCreation } from './use-creations.ts'
import { useDelete } from './use-delete.ts'
import { storeDraft } from './use-draft.ts'

interface CreationDetailProps {
  imageId: string
  onClose: () => void
}

export function CreationDetail({ imageId, onClose }: CreationDetailProps) {
  const { data, isError, error, refetch } = useCreation(imageId)
  return (
    <Dialog open onClose={onClose} title={t('detail.title')} size="full">
      {data ? (
        <Opened creation={data} onClose={onClose} />
      ) : isError ? (
        <EmptyState
          title={t('detail.failed')}
          text={error.message}
          action={<Button onClick={() => void refetch()}>{t('common.tryAgain')}</Button>}
        />
      ) : (
        <div className="grid gap-6 lg:grid-cols-[3fr_2fr]">
          <div className="skeleton aspect-square rounded-card lg:max-h-[70dvh]" />
          <div className="grid content-start gap-3">
            <div className="skeleton h-5 w-1/2 rounded-full" />
            <div className="skeleton h-24 rounded-2xl" />
            <div className="skeleton h-40 rounded-2xl" />
          </div>
        </div>
      )}
    </Dialog>
  )
}

function Opened({ creation, onClose }: { creation: Detail; onClose: () => void }) {
  const router = useRouter()
  const openInStudio = () => {
    storeDraft(reopen(creation))
    router.push('/studio')
  }
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(creation.prompt)
      notify(t('detail.copied'))
    } catch {
      notify(t('detail.notCopied'))
    }
  }
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[3fr_2fr]">
      <div data-ratio={creation.aspectRatio} className="stage-box mx-auto overflow-hidden rounded-card shadow-card">
        <Picture
          picture={creation}
          alt={creation.prompt.slice(0, 200)}
          sizes="(min-width: 64rem) 42rem, 92vw"
          eager
          cover
          className="size-full"
        />
      </div>
      <div className="grid gap-5">
        <div className="flex flex-wrap gap-2">
          <DownloadMenu imageId={creation.id} />
          <Button look="outline" onClick={openInStudio}>
            <WandSparkles aria-hidden="true" />
            {t('detail.reopen')}
          </Button>
          <EditWords creation={creation} />
        </div>
        <section className="grid gap-2">
          <h3 className="text-sm">{t('studio.promptLabel')}</h3>
          <p className="whitespace-pre-wrap rounded-2xl bg-sunken px-4 py-3 leading-relaxed">{creation.prompt}</p>
          <Button look="ghost" size="small" className="justify-self-start" onClick={copy}>
            <Copy aria-hidden="true" />
            {t('detail.copy')}
          </Button>
        </section>
        <CreationFacts creation={creation} />
        <DeleteButton imageId={creation.id} onDeleted={onClose} />
      </div>
    </div>
  )
}

/** Asks once, in place; the undo comes with the message after it. */
function DeleteButton({ imageId, onDeleted }: { imageId: string; onDeleted: () => void }) {
  const remove = useDelete()
  const [step, setStep] = useState<'idle' | 'asked' | 'deleting'>('idle')
  const confirm = async () => {
    setStep('deleting')
    if (await remove(imageId)) onDeleted()
    else setStep('idle')
  }
  if (step === 'idle') {
    return (
      <Button look="ghost" className="justify-self-start text-danger" onClick={() => setStep('asked')}>
        <Trash2 aria-hidden="true" />
        {t('detail.delete')}
      </Button>
    )
  }
  return (
    <div role="alert" className="grid gap-3 rounded-2xl bg-danger-soft px-4 py-3">
      <p>{t('detail.confirmDelete')}</p>
      <div className="flex gap-2">
        <Button
          look="danger"
          pending={step === 'deleting'}
          onClick={confirm}
          autoFocus
          className="border border-danger"
        >
          {t('detail.delete')}
        </Button>
        <Button look="ghost" onClick={() => setStep('idle')}>
          {t('common.keep')}
        </Button>
      </div>
    </div>
  )
}
