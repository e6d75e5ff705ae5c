// A profile on its page: as it came with the page, or asked for. Kept for the way back; must stay bounded.
'use client'
import { useCallback, useEffect, useState } from 'react'
import type { Profile } from '#contract/people.ts'
import { call } from '../../../lib/api.ts'
import { getPerson } from '../social-endpoints.ts'

export type PersonState =
  | { status: 'loading' | 'gone' | 'failed' | 'offline'; person: null }
  | { status: 'ready'; person: Profile }

const mostKept = 40
const kept = new Map<string, Profile>()
const loading: PersonState = { status: 'loading', person: null }

function keep(person: Profile): PersonState {
  if (kept.size >= mostKept) kept.clear()
  kept.set(person.handle, person)
  return { status: 'ready', person }
}

async function ask(handle: string): Promise<PersonState> {
  const answer = await call(getPerson, { params: { handle } })
  if (answer.ok) return keep(answer.data)
  kept.delete(handle)
  const { code } = answer.refusal
  return { status: code === 'not_found' ? 'gone' : code === 'unreachable' ? 'offline' : 'failed', person: null }
}

interface OpenPerson {
  state: PersonState
  retry(): void
  change(person: Profile): void
}

/** `handle` null: not known yet. */
export function usePerson(handle: string | null, initial: Profile | null): OpenPerson {
  const [state, setState] = useState<PersonState>(initial ? { status: 'ready', person: initial } : loading)
  const load = useCallback(async (asked: string) => setState(await ask(asked)), [])
  useEffect(() => {
    if (handle === null || initial) return
    const known = kept.get(handle)
    setState(known ? { status: 'ready', person: known } : loading)
    void load(handle)
  }, [handle, initial, load])
  const retry = useCallback(() => {
    setState(loading)
    if (handle !== null) void load(handle)
  }, [handle, load])
  const change = useCallback((person: Profile) => setState(keep(person)), [])
  return { state, retry, change }
}
