// The button on a picture of My Creations that opens the editor over it, and the saving. Needs nothing but the creation.
'use client'
import { useQueryClient } from '@tanstack/react-query'
import { Type } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useState } from 'react'
import type { Design } from '#contract/design.ts'
import type { CreationDetail } from '#contract/studio.ts'
import { useWords } from '#words'
import { call } from '../../lib/api.ts'
import { setCreationDesign } from '../../lib/endpoints.ts'
import { notify } from '../../lib/notices.ts'
import { keys } from '../../lib/query-keys.ts'
import { Button } from '../../ui/button.tsx'
import { emptyDesign } from './empty-design.ts'

const DesignDialog = dynamic(() => import('./design-dialog.tsx').then((module) => module.DesignDialog), { ssr: false })

export function EditWords({ creation }: { creation: CreationDetail }) {
  const { t } = useWords()
  const client = useQueryClient()
  const [isOpen, setOpen] = useState(false)
  const clean = creation.cleanPicture ?? creation
  const save = async (design: Design | null): Promise<string | null> => {
    const answer = await call(setCreationDesign, { params: { imageId: creation.id }, body: { design } })
    if (!answer.ok) return answer.refusal.detail
    client.setQueryData(keys.creation(creation.id), answer.data)
    void client.invalidateQueries({ queryKey: keys.creations })
    notify(t('words.saved'))
    return null
  }
  return (
    <>
      <Button look="outline" onClick={() => setOpen(true)}>
        <Type aria-hidden="true" />
        {t(creation.design ? 'words.edit' : 'words.add')}
      </Button>
      {isOpen && (
        <DesignDialog
          initial={creation.design ?? emptyDesign(creation.width, creation.height)}
          ground={{ url: clean.imageUrl, width: creation.width, height: creation.height }}
          saveLabel="saveFree"
          onSave={save}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
