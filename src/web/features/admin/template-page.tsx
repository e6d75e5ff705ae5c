// One template, or a new one: its editor beside the live preview, and its versions.
'use client'
import { useQuery } from '@tanstack/react-query'
import { useRouter, useSearchParams } from 'next/navigation'
import { useState } from 'react'
import { useWords } from '#words'
import { load } from '../../lib/api.ts'
import { getTemplate } from './endpoints.ts'
import { adminKeys } from './keys.ts'
import { Loaded, PageFrame } from './page-frame.tsx'
import { emptyDraft, toDraft } from './template-draft.ts'
import { TemplateEditor } from './template-editor.tsx'
import { TemplateVersions } from './template-versions.tsx'

export function TemplatePage() {
  const search = useSearchParams()
  const templateId = search.get('id')
  return templateId === null ? (
    <NewTemplate categoryId={search.get('category') ?? ''} />
  ) : (
    <OneTemplate key={templateId} templateId={templateId} />
  )
}

function NewTemplate({ categoryId }: { categoryId: string }) {
  const { t } = useWords()
  const router = useRouter()
  return (
    <PageFrame title={t('templates.newTemplate')}>
      <TemplateEditor
        draft={emptyDraft}
        categoryId={categoryId}
        saved={null}
        onSaved={(id) => router.replace(`/admin/template?id=${id}`)}
      />
    </PageFrame>
  )
}

function OneTemplate({ templateId }: { templateId: string }) {
  const { t } = useWords()
  const [version, setVersion] = useState<number | undefined>(undefined)
  const template = useQuery({
    queryKey: adminKeys.of('template', templateId, String(version ?? '')),
    queryFn: () => load(getTemplate, { params: { templateId }, query: { version } }),
  })
  return (
    <PageFrame title={template.data?.text.name ?? t('admin.template')}>
      <Loaded query={template} waiting={<div className="skeleton h-[40rem] rounded-card" aria-busy="true" />}>
        {(data) => (
          <>
            <TemplateEditor
              key={`${data.version} ${version ?? ''}`}
              draft={toDraft(data.text)}
              categoryId={data.categoryId}
              saved={{
                id: data.id,
                version: data.version,
                preview: data.preview ?? null,
                cleanPreview: data.cleanPreview ?? null,
              }}
              onSaved={() => setVersion(undefined)}
            />
            <TemplateVersions template={data} onLoad={setVersion} />
          </>
        )}
      </Loaded>
    </PageFrame>
  )
}
