// A dialog in the middle on wide screens, a sheet from below on phones. Radix keeps the focus inside, we give it back. Its overlay is our
// own element: Radix's locks the scroll with an inline style sheet, which the Content-Security-Policy forbids (base.css does it).

import { X } from 'lucide-react'
import { Dialog as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { useWords } from '#words'
import { Button } from './button.tsx'
import { classNames } from './class-names.ts'
import { useGiveBack } from './use-give-back.ts'

interface DialogProps {
  open: boolean
  onClose: () => void
  title: string
  /** Read out with the title. */
  description?: string
  /** full: takes the whole screen on phones and most of a wide one. */
  size?: 'small' | 'medium' | 'full'
  children: ReactNode
}

const sizes = {
  small: 'sm:max-w-md',
  medium: 'sm:max-w-2xl',
  full: 'h-dvh max-h-dvh rounded-none sm:h-auto sm:max-h-[92dvh] sm:max-w-6xl sm:rounded-card',
}

export function Dialog({ open, onClose, title, description, size = 'small', children }: DialogProps) {
  const { t } = useWords()
  const giveBack = useGiveBack(open)
  return (
    <Radix.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Radix.Portal>
        <div
          data-scroll-lock
          className="fixed inset-0 z-50 grid animate-fade items-end overflow-y-auto bg-veil sm:place-items-center sm:p-6"
        >
          <Radix.Content
            aria-modal="true"
            onCloseAutoFocus={giveBack}
            {...(description ? {} : { 'aria-describedby': undefined })}
            className={classNames(
              'relative flex max-h-[92dvh] w-full animate-sheet flex-col overflow-hidden rounded-t-card bg-surface shadow-float outline-none sm:animate-rise sm:rounded-card',
              sizes[size],
            )}
          >
            <div className="flex items-start justify-between gap-4 border-line border-b py-2 pr-2 pl-5">
              <Radix.Title className="self-center text-lg">{title}</Radix.Title>
              <Radix.Close asChild>
                <Button look="ghost" size="icon" aria-label={t('common.close')}>
                  <X aria-hidden="true" />
                </Button>
              </Radix.Close>
            </div>
            <div className="min-h-0 flex-1 overflow-y-auto p-5">
              {description && <Radix.Description className="mb-4 text-ink-soft">{description}</Radix.Description>}
              {children}
            </div>
          </Radix.Content>
        </div>
      </Radix.Portal>
    </Radix.Root>
  )
}
