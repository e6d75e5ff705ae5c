// The editor: the picture with its words on one side, what can be done with them on the other. It knows nothing of orders or servers.
'use client'
import { Grid2x2, Redo2, Undo2 } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from 'react'
import type { Design } from '#contract/design.ts'
import type { LayerReport } from '#drawing/layers/index.ts'
import { useWords } from '#words'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { DesignCanvas, type DesignGround } from './design-canvas.tsx'
import { newKinds } from './edits.ts'
import { LayerHandles } from './layer-handles.tsx'
import { LayerToolbar, type WordsField } from './layer-toolbar.tsx'
import type { Editor } from './use-editor.ts'

interface DesignEditorProps {
  editor: Editor
  ground: DesignGround
  /** Stands above what can be added: which marks there are to write. */
  note: string | undefined
  /** What is drawn of the words: those of a template hold marks, which are shown filled. */
  shown: ((design: Design) => Design) | undefined
  /** Buttons that end the work. */
  footer: ReactNode
}

export function DesignEditor({ editor, ground, note, shown, footer }: DesignEditorProps) {
  const { t } = useWords()
  const [showsGuides, setShowsGuides] = useState(false)
  const [reports, setReports] = useState<readonly LayerReport[]>([])
  const wordsField = useRef<WordsField>(null)
  const root = useRef<HTMLDivElement>(null)
  const editWords = () => {
    wordsField.current?.focus()
    wordsField.current?.select()
  }
  const addAndFocus = (kind: (typeof newKinds)[number]) => {
    const id = editor.add(kind)
    // The new layer is on the page after this turn.
    if (id !== null) setTimeout(() => root.current?.querySelector<HTMLElement>(`[data-layer="${id}"]`)?.focus())
  }
  const drawn = useMemo(() => (shown ? shown(editor.design) : editor.design), [shown, editor.design])
  const ratio = ground.width / ground.height
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: undo and redo from wherever the focus is inside
    <div
      ref={root}
      onKeyDown={(event) => undoByKey(event, editor)}
      className="grid h-full min-h-0 grid-rows-[auto_minmax(0,1fr)_auto] lg:grid-cols-[minmax(0,1fr)_24rem] lg:grid-rows-[minmax(0,1fr)_auto]"
    >
      <div className="grid content-start gap-2 bg-sunken p-3 lg:row-span-2 lg:content-center lg:p-6">
        <div
          className="relative mx-auto w-full rounded-lg shadow-card [--room:42dvh] lg:[--room:72dvh]"
          style={{ aspectRatio: ratio, width: `min(100%, calc(var(--room) * ${ratio}))` }}
        >
          <DesignCanvas design={drawn} ground={ground} label={t('editor.preview')} onDrawn={setReports} />
          <LayerHandles editor={editor} showsGuides={showsGuides} onEditWords={editWords} />
        </div>
        <EditorBar editor={editor} showsGuides={showsGuides} onGuides={() => setShowsGuides((shown) => !shown)} />
      </div>
      <div className="grid min-h-0 content-start gap-4 overflow-y-auto p-4 lg:p-5">
        {note !== undefined && <p className="break-words text-ink-soft text-sm">{note}</p>}
        <div className="-mx-1 flex min-h-12 gap-1.5 overflow-x-auto px-1 py-1 no-bar lg:flex-wrap">
          {newKinds.map((kind) => (
            <Button
              key={kind}
              look="outline"
              size="small"
              className="shrink-0"
              aria-label={t('editor.addKind', { kind: t(`editor.${kind}`) })}
              onClick={() => addAndFocus(kind)}
            >
              <span aria-hidden="true">+</span> {t(`editor.${kind}`)}
            </Button>
          ))}
        </div>
        {editor.chosen ? (
          <>
            <Warnings report={reports.find(({ id }) => id === editor.chosen?.id)} />
            <LayerToolbar key={editor.chosen.id} editor={editor} layer={editor.chosen} wordsField={wordsField} />
          </>
        ) : (
          <p className="text-ink-soft">{t(editor.design.layers.length === 0 ? 'editor.none' : 'editor.pick')}</p>
        )}
      </div>
      <div className="flex flex-wrap justify-end gap-2 border-line border-t p-3 lg:px-5">{footer}</div>
      <p id="design-keys" className="sr-only">
        {t('editor.keys')}
      </p>
      <p className="sr-only" role="status">
        {editor.said}
      </p>
    </div>
  )
}

interface EditorBarProps {
  editor: Editor
  showsGuides: boolean
  onGuides: () => void
}

function EditorBar({ editor, showsGuides, onGuides }: EditorBarProps) {
  const { t } = useWords()
  return (
    <div className="flex items-center justify-center gap-1">
      <Button look="ghost" size="icon" aria-label={t('editor.undo')} disabled={!editor.canUndo} onClick={editor.undo}>
        <Undo2 aria-hidden="true" />
      </Button>
      <Button look="ghost" size="icon" aria-label={t('editor.redo')} disabled={!editor.canRedo} onClick={editor.redo}>
        <Redo2 aria-hidden="true" />
      </Button>
      <Button
        look="ghost"
        aria-pressed={showsGuides}
        onClick={onGuides}
        className={classNames('px-3 text-sm', showsGuides && 'bg-accent-soft text-ink')}
      >
        <Grid2x2 aria-hidden="true" />
        {t('editor.guides')}
      </Button>
    </div>
  )
}

/** Below this most people have to look twice. */
const leastContrast = 3

function Warnings({ report }: { report: LayerReport | undefined }) {
  const { t } = useWords()
  if (!report) return null
  const warnings = [
    ...(report.isCut ? [t('editor.cut')] : []),
    ...(report.leftOut.length > 0 ? [t('editor.leftOut', { signs: report.leftOut.join(' ') })] : []),
    ...(report.lines.length > 0 && report.contrast < leastContrast ? [t('editor.faint')] : []),
  ]
  return warnings.map((warning) => (
    <p key={warning} className="rounded-xl bg-marigold-soft px-3 py-2 text-marigold-ink text-sm">
      {warning}
    </p>
  ))
}

function undoByKey(event: KeyboardEvent, editor: Editor): void {
  if (!(event.ctrlKey || event.metaKey)) return
  const key = event.key.toLowerCase()
  const step = key === 'y' || (key === 'z' && event.shiftKey) ? editor.redo : key === 'z' ? editor.undo : null
  if (!step) return
  event.preventDefault()
  step()
}
