// Why a form was refused as a whole, above its button. What belongs to a field stands at the field instead.
import { CircleAlert } from 'lucide-react'
import { Note } from './note.tsx'

interface RefusalNoteProps {
  refusal: { detail: string; fields: readonly unknown[] } | null
}

export function RefusalNote({ refusal }: RefusalNoteProps) {
  if (refusal === null || refusal.fields.length > 0) return null
  return (
    <Note tone="danger" icon={CircleAlert} alert>
      {refusal.detail}
    </Note>
  )
}
