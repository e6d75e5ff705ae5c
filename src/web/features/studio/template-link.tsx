// `/studio?template=...` picks that template once, so that any page, mail or poster can lead to it. Draws nothing.
'use client'
import { useSearchParams } from 'next/navigation'
import { useEffect } from 'react'
import { pickTemplate } from './draft.ts'
import { useDraft } from './use-draft.ts'
import { useTemplates } from './use-templates.ts'

export function TemplateLink() {
  const templateId = useSearchParams().get('template')
  const [, change] = useDraft()
  const { data } = useTemplates()
  useEffect(() => {
    if (templateId === null || !data) return
    const template = data.items.find(({ id }) => id === templateId)
    if (template) change((draft) => pickTemplate(draft, template))
    // A reload must not put away what was changed since.
    window.history.replaceState(null, '', window.location.pathname)
  }, [templateId, data, change])
  return null
}
