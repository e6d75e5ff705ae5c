// What the server had against a form as a whole; what it had against a field stands at the field.
import { CircleAlert } from 'lucide-react'
import type { Refused } from '../../lib/api.ts'
import { Note } from '../../ui/note.tsx'

export function RefusalNote({ refusal }: { refusal: Refused | null }) {
  if (!refusal || refusal.fields.length > 0) return null
  return (
    <Note tone="danger" icon={CircleAlert} alert>
      {refusal.detail}
    </Note>
  )
}
