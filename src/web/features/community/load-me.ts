// Who writes here, for what stands on the page before the server has answered. Asked once for the whole window, by the first who types.
'use client'
import type { Person } from '#contract/posts.ts'
import { call } from '../../lib/api.ts'
import { getProfile } from '../../lib/endpoints.ts'

let asked: Promise<Person | null> | null = null

/** Null for a visitor, and while nobody can say. */
export function loadMe(): Promise<Person | null> {
  asked ??= call(getProfile, {}).then((answer) => {
    if (answer.ok) return answer.data
    asked = null
    return null
  })
  return asked
}
