// `/studio?template=...` picks that template once (and `?remix=...` begins with that post), so that any page, mail or poster can lead to it.
// Until it is picked the studio waits: its empty prompt would be seen first, and the template's blanks push everything down.
'use client'
import { useSearchParams } from 'next/navigation'
import { lazy, type ReactNode, Suspense, useEffect } from 'react'
import { pickTemplate } from './draft.ts'
import { useDraft } from './use-draft.ts'
import { useTemplates } from './use-templates.ts'

// Few visits begin with a post, and the studio's first script is full.
const RemixOpening = lazy(async () => ({ default: (await import('./remix/remix-opening.tsx')).RemixOpening }))

interface TemplateLinkProps {
  waiting: ReactNode
  children: ReactNode
}

export function TemplateLink({ waiting, children }: TemplateLinkProps) {
  const address = useSearchParams()
  const templateId = address.get('template')
  const postId = address.get('remix')
  const [, change] = useDraft()
  const { data, isError } = useTemplates()
  useEffect(() => {
    if (templateId === null || !data) return
    const template = data.items.find(({ id }) => id === templateId)
    if (template) change((draft) => pickTemplate(draft, template))
    // A reload must not put away what was changed since.
    window.history.replaceState(null, '', window.location.pathname)
  }, [templateId, data, change])
  if (postId !== null) {
    return (
      <Suspense fallback={waiting}>
        <RemixOpening key={postId} postId={postId} waiting={waiting}>
          {children}
        </RemixOpening>
      </Suspense>
    )
  }
  return templateId !== null && !isError ? waiting : children
}
