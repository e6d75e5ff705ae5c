// Which pictures of a list are chosen, and how a press adds to them. Holds ids only: the pictures stay the list's.
'use client'
import { useEffect, useMemo, useState } from 'react'
import { creationsAtOnce } from '#contract/picture-options.ts'
import type { Creation } from '#contract/studio.ts'
import { useWords } from '#words'
import { notify } from '../../lib/notices.ts'
import type { Translate } from '../../lib/words.ts'

interface Chosen {
  ids: ReadonlySet<string>
  /** Where a range begins: the last one that was pressed alone. */
  anchor: string | null
  /** Presses choose instead of opening. */
  isOn: boolean
}

const nothing: Chosen = { ids: new Set(), anchor: null, isOn: false }

export interface Selection extends Chosen {
  creations: readonly Creation[]
  start: () => void
  toggle: (index: number) => void
  /** Everything between the anchor and `index`. */
  extend: (index: number) => void
  /** As many of the loaded as one call may change. */
  all: () => void
  clear: () => void
}

function bounded(ids: Iterable<string>, t: Translate): Set<string> {
  const list = [...ids]
  if (list.length > creationsAtOnce) notify(t('selection.most', { count: creationsAtOnce }))
  return new Set(list.slice(0, creationsAtOnce))
}

export function useSelection(items: readonly Creation[]): Selection {
  const { t } = useWords()
  const [chosen, setChosen] = useState(nothing)
  const { ids, isOn, anchor } = chosen
  useEffect(() => {
    if (!isOn) return
    const leave = (event: KeyboardEvent) => event.key === 'Escape' && setChosen(nothing)
    window.addEventListener('keydown', leave)
    return () => window.removeEventListener('keydown', leave)
  }, [isOn])
  return useMemo(() => {
    const idAt = (index: number) => items[index]?.id ?? ''
    const choose = (next: Iterable<string>, from: string | null) =>
      setChosen({ ids: bounded(next, t), anchor: from, isOn: true })
    return {
      ids,
      anchor,
      isOn,
      creations: items.filter(({ id }) => ids.has(id)),
      start: () => setChosen({ ...nothing, isOn: true }),
      toggle(index) {
        const id = idAt(index)
        const next = new Set(ids)
        if (!next.delete(id)) next.add(id)
        choose(next, id)
      },
      extend(index) {
        const begin = items.findIndex(({ id }) => id === anchor)
        const [first, last] = begin < 0 ? [index, index] : [Math.min(begin, index), Math.max(begin, index)]
        choose([...ids, ...items.slice(first, last + 1).map(({ id }) => id)], begin < 0 ? idAt(index) : anchor)
      },
      all: () => choose(new Set(items.slice(0, creationsAtOnce).map(({ id }) => id)), anchor),
      clear: () => setChosen(nothing),
    }
  }, [items, ids, anchor, isOn, t])
}
