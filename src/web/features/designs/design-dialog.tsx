// The editor over the whole screen. Loaded when it is first opened: with it come the renderer and its letters.
'use client'
import { X } from 'lucide-react'
import { Dialog as Radix } from 'radix-ui'
import { useState } from 'react'
import type { Design } from '#contract/design.ts'
import { useWords } from '#words'
import { Button } from '../../ui/button.tsx'
import { useGiveBack } from '../../ui/use-give-back.ts'
import type { DesignGround } from './design-canvas.tsx'
import { DesignEditor } from './design-editor.tsx'
import { useEditor } from './use-editor.ts'

interface DesignDialogProps {
  initial: Design
  ground: DesignGround
  /** On the button that keeps the words. */
  saveLabel: 'use' | 'saveFree'
  /** See the editor. */
  note?: string
  shown?: (design: Design) => Design
  /** Null: no words. Resolves to a sentence when it did not work; then the dialog stays. */
  onSave: (design: Design | null) => Promise<string | null>
  onClose: () => void
}

export function DesignDialog({ initial, ground, saveLabel, note, shown, onSave, onClose }: DesignDialogProps) {
  const { t } = useWords()
  const editor = useEditor(initial)
  const [isSaving, setSaving] = useState<'words' | 'none' | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [isAsking, setAsking] = useState(false)
  const { design } = editor
  const giveBack = useGiveBack(true)
  const save = async (words: Design | null) => {
    setSaving(words === null ? 'none' : 'words')
    const said = await onSave(words)
    setSaving(null)
    setProblem(said)
    if (said === null) onClose()
  }
  const leave = () => (design === initial ? onClose() : setAsking(true))
  const letGo = (event: KeyboardEvent) => {
    if (editor.chosen === null) return
    event.preventDefault()
    editor.choose(null)
  }
  return (
    <Radix.Root open onOpenChange={(next) => !next && leave()}>
      <Radix.Portal>
        <div data-scroll-lock className="fixed inset-0 z-50 animate-fade bg-veil lg:p-6">
          <Radix.Content
            aria-modal="true"
            aria-describedby={undefined}
            onCloseAutoFocus={giveBack}
            // A drag that ends beside the dialog must not throw the work away.
            onPointerDownOutside={(event) => event.preventDefault()}
            // The first press lets go of the words, the second leaves.
            onEscapeKeyDown={letGo}
            className="mx-auto flex h-full max-w-6xl animate-sheet flex-col overflow-hidden bg-surface outline-none lg:animate-rise lg:rounded-card lg:shadow-float"
          >
            <div className="flex items-center justify-between gap-4 border-line border-b py-1 pr-1 pl-4">
              <Radix.Title className="text-lg">{t('editor.title')}</Radix.Title>
              <Radix.Close asChild>
                <Button look="ghost" size="icon" aria-label={t('editor.cancel')}>
                  <X aria-hidden="true" />
                </Button>
              </Radix.Close>
            </div>
            <div className="min-h-0 flex-1">
              <DesignEditor
                editor={editor}
                ground={ground}
                note={note}
                shown={shown}
                footer={
                  isAsking ? (
                    <Leaving onLeave={onClose} onStay={() => setAsking(false)} />
                  ) : (
                    <>
                      {problem !== null && (
                        <p role="alert" className="w-full rounded-xl bg-danger-soft px-3 py-2 text-danger text-sm">
                          {problem}
                        </p>
                      )}
                      <Button look="ghost" pending={isSaving === 'none'} onClick={() => void save(null)}>
                        {t('editor.removeAll')}
                      </Button>
                      <Button
                        pending={isSaving === 'words'}
                        onClick={() => void save(design.layers.length === 0 ? null : design)}
                      >
                        {t(`editor.${saveLabel}`)}
                      </Button>
                    </>
                  )
                }
              />
            </div>
          </Radix.Content>
        </div>
      </Radix.Portal>
    </Radix.Root>
  )
}

function Leaving({ onLeave, onStay }: { onLeave: () => void; onStay: () => void }) {
  const { t } = useWords()
  return (
    <div role="alert" className="flex w-full flex-wrap items-center justify-end gap-2">
      <p className="mr-auto">{t('editor.leaving')}</p>
      <Button look="danger" onClick={onLeave}>
        {t('editor.leave')}
      </Button>
      <Button look="outline" onClick={onStay} autoFocus>
        {t('editor.stay')}
      </Button>
    </div>
  )
}
