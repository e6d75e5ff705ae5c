// The frame of the stage in the picture's true ratio, and the words that stand in it while there is no picture.
import type { ReactNode } from 'react'
import type { AspectRatio } from '#contract/studio.ts'
import { classNames } from '../../ui/class-names.ts'
import { Rangoli } from '../../ui/rangoli.tsx'
import { pictureBox } from './picture-box.ts'
import { boardSize } from './variant-board.ts'

interface StageFrameProps {
  ratio: AspectRatio
  /** As large as so many pictures side by side. */
  count?: number
  isBusy?: boolean
  /** Fills the frame to its edges; words are centred instead. */
  picture?: ReactNode
  children?: ReactNode
}

/** A box of the picture's true ratio, as large as the place allows: nothing moves when the picture takes the place of the words. */
export function StageFrame({ ratio, count = 1, isBusy = false, picture, children }: StageFrameProps) {
  return (
    <div
      style={pictureBox(boardSize(ratio, count))}
      className={classNames(
        'dots relative mx-auto overflow-hidden rounded-card border border-line bg-surface',
        isBusy || picture ? 'shadow-card' : 'border-dashed',
      )}
    >
      {picture ?? (
        <div className="absolute inset-0 grid place-content-center justify-items-center gap-2 overflow-hidden p-4 text-center sm:gap-3">
          {children}
        </div>
      )}
    </div>
  )
}

interface StageRoomProps {
  ratio: AspectRatio
  /** Pictures that stand there side by side. */
  count?: number
  /** A line below the buttons, on what came of a remix. */
  hasLine?: boolean
  children: ReactNode
}

/** The room of a frame and its row of buttons, kept for whatever comes next: a failure or a picture moves nothing below it. */
export function StageRoom({ ratio, count = 1, hasLine = false, children }: StageRoomProps) {
  return (
    <div className="grid">
      <div aria-hidden="true" className="invisible col-start-1 row-start-1">
        <div className="mx-auto" style={pictureBox(boardSize(ratio, count))} />
        <div className={classNames('mt-4', stageButtons)} />
        {hasLine && <div className="mt-4 min-h-12" />}
      </div>
      <div className="col-start-1 row-start-1 grid content-start">{children}</div>
    </div>
  )
}

/** Three rows of buttons on a phone, two on anything wider. */
export const stageButtons = 'min-h-37 sm:min-h-24'

interface StageWordsProps {
  title: string
  text: string
  /** 0 to 100: petals of the rangoli that are drawn. */
  progress: number
}

export function StageWords({ title, text, progress }: StageWordsProps) {
  return (
    <>
      <Rangoli className="size-16 sm:size-20" progress={progress} />
      <p className="font-bold text-xl leading-tight">{title}</p>
      <p className="max-w-xs text-ink-soft">{text}</p>
    </>
  )
}
