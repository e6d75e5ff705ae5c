// What the form of a post needs from the server: the categories, and what a remix brings. Asked for without the cache of answers, which
// public pages do not have.
'use client'
import { useEffect, useState } from 'react'
import type { Category } from '#contract/templates.ts'
import { call } from '../../lib/api.ts'
import { listCategories } from '../../lib/endpoints.ts'
import { getEarnings } from '../rewards/endpoints.ts'

export interface FormFacts {
  /** Null until they are known. */
  categories: readonly Category[] | null
  hasFailed: boolean
  retry: () => void
  /** Credits for one remix, and the most that one post earns. */
  rule: { reward: number; postMax: number }
}

// As an installation has them until somebody changes them; the true ones follow in a moment.
const usualRule = { reward: 0.5, postMax: 20 }

export function useFormFacts(): FormFacts {
  const [categories, setCategories] = useState<readonly Category[] | null>(null)
  const [hasFailed, setFailed] = useState(false)
  const [tries, setTries] = useState(0)
  const [rule, setRule] = useState(usualRule)
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when somebody wants it
  useEffect(() => {
    const leaving = new AbortController()
    const { signal } = leaving
    setFailed(false)
    void call(listCategories, { signal }).then((answer) => {
      if (signal.aborted) return
      if (answer.ok) setCategories(answer.data.items)
      else setFailed(true)
    })
    void call(getEarnings, { signal }).then((answer) => {
      if (!signal.aborted && answer.ok) setRule({ reward: answer.data.reward, postMax: answer.data.postMax })
    })
    return () => leaving.abort()
  }, [tries])
  return { categories, hasFailed, retry: () => setTries(tries + 1), rule }
}
