// `/studio?template=...` picks that template once, so that any page, mail or poster can lead to it. Until it is
// picked the studio waits: drawn without it, everything would jump when its form comes.
'use client'
import { useSearchParams } from 'next/navigation'
import { type ReactNode, useEffect } from 'react'
import { pickTemplate } from './draft.ts'
import { useDraft } from './use-draft.ts'
import { useTemplates } from './use-templates.ts'

interface TemplateLinkProps {
  waiting: ReactNode
  children: ReactNode
}

export function TemplateLink({ waiting, children }: TemplateLinkProps) {
  const templateId = useSearchParams().get('template')
  const [, change] = useDraft()
  const { data, isError } = useTemplates()
  useEffect(() => {
    if (templateId === null || !data) return
    const template = data.items.find(({ id }) => id === templateId)
    if (template) change((draft) => pickTemplate(draft, template))
    // A reload must not put away what was changed since.
    window.history.replaceState(null, '', window.location.pathname)
  }, [templateId, data, change])
  return templateId !== null && !isError ? waiting : children
}
