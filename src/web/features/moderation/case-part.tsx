// A part of a case with its heading.
import type { ReactNode } from 'react'
import { Card } from '../../ui/card.tsx'

export function CasePart({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Card className="grid min-w-0 gap-3">
      <h2 className="text-xl">{title}</h2>
      {children}
    </Card>
  )
}
