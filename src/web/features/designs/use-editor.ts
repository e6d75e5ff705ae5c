// The state of the editor: the design with its history, which layer is chosen, and what was last said about it.
'use client'
import { useCallback, useReducer, useState } from 'react'
import type { Design, DesignLayer } from '#contract/design.ts'
import { useWords } from '#words'
import type { Translate } from '../../lib/words.ts'
import { addLayer, changeLayer, moveBy, type NewKind, removeLayer, scaleBy, spokenWords } from './edits.ts'
import { startHistory, stepHistory } from './history.ts'

export type Editor = ReturnType<typeof useEditor>

export function layerName(layer: DesignLayer, t: Translate): string {
  const words = spokenWords(layer).trim()
  return layer.kind === 'shape'
    ? t('editor.shape')
    : t('editor.layerName', { kind: t(`editor.${layer.kind}`), words: words === '' ? t('editor.empty') : words })
}

export function useEditor(initial: Design) {
  const { t } = useWords()
  const [history, step] = useReducer(stepHistory, initial, startHistory)
  const [chosenId, choose] = useState<string | null>(null)
  const [said, say] = useState('')
  const design = history.present
  const chosen = design.layers.find(({ id }) => id === chosenId) ?? null

  const put = useCallback((next: Design, gesture: string | null = null) => {
    step({ type: 'change', design: next, gesture })
  }, [])
  const sayPlace = (next: Design, id: string) => {
    const layer = next.layers.find((known) => known.id === id)
    if (!layer) return
    const percent = (share: number) => Math.round(share * 100)
    say(t('editor.moved', { name: layerName(layer, t), x: percent(layer.box.x), y: percent(layer.box.y) }))
  }

  return {
    design,
    chosen,
    said,
    choose,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    undo: () => step({ type: 'undo' }),
    redo: () => step({ type: 'redo' }),
    /** Ends a drag, or a word being typed. */
    settle: () => step({ type: 'settle' }),
    scale: (id: string, factor: number, from: 'middle' | 'corner', gesture: string) =>
      put(scaleBy(design, id, { factor, from }), gesture),
    /** From a design that stood before the gesture began. */
    put,
    change: (id: string, change: (layer: DesignLayer) => DesignLayer, gesture: string | null = null) =>
      put(changeLayer(design, id, change), gesture),
    nudge(id: string, dx: number, dy: number) {
      const next = moveBy(design, id, dx, dy)
      put(next, `nudge ${id}`)
      sayPlace(next, id)
    },
    add(kind: NewKind): string | null {
      const added = addLayer(design, kind, t(`editor.first${kind}`))
      if (added === null) {
        say(t('editor.full'))
        return null
      }
      put(added.design)
      choose(added.id)
      say(t('editor.added', { name: t(`editor.${kind}`) }))
      return added.id
    },
    remove(id: string) {
      const layer = design.layers.find((known) => known.id === id)
      put(removeLayer(design, id))
      choose(null)
      if (layer) say(t('editor.removed', { name: layerName(layer, t) }))
    },
  }
}
