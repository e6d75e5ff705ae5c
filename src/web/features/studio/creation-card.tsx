// One picture in the grid: a square crop that leads to its detail, or is chosen. Its presses are heard by the grid (use-grid-gestures.ts).
// Must never load more pixels than its cell shows.

import { Check, Globe, RotateCcw } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import type { Creation } from '#contract/studio.ts'
import { useWords } from '#words'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Picture } from '../../ui/picture.tsx'

interface CreationCardProps {
  creation: Creation
  index: number
  /** The one cell that the Tab key leads to. */
  isActive: boolean
  /** A press chooses instead of opening. */
  isPicking: boolean
  isPicked: boolean
  /** Deleted pictures have no detail: a press chooses, a button restores. */
  onRestore?: ((creation: Creation) => void) | undefined
}

/** The two lines under a picture, and the button that restores one, in pixels. */
export const captionPx = 52
export const restorePx = 44

const pressLook =
  'block w-full min-w-0 select-none rounded-card text-left [-webkit-touch-callout:none] [-webkit-user-drag:none]'

export const CreationCard = memo(function CreationCard(props: CreationCardProps) {
  const { t } = useWords()
  const { creation, index, isActive, isPicking, isPicked, onRestore } = props
  const shared = {
    'data-index': index,
    tabIndex: isActive ? 0 : -1,
    className: classNames(pressLook, !isPicking && 'transition-transform duration-200 hover:-translate-y-0.5'),
  }
  const picking = { role: 'checkbox', 'aria-checked': isPicked, 'aria-label': creation.prompt.slice(0, 120) } as const
  const body = <CardBody creation={creation} isPicked={isPicked} isPicking={isPicking} isEager={index < 4} />
  return (
    <article className="group relative grid min-w-0 gap-2">
      {onRestore ? (
        <button type="button" {...shared} {...picking}>
          {body}
        </button>
      ) : (
        <a href={`/studio/my-creations?image=${creation.id}`} {...shared} {...(isPicking ? picking : {})}>
          {body}
        </a>
      )}
      {!isPicking && <HoverTick index={index} />}
      {onRestore && (
        <Button look="outline" size="small" className="w-full" onClick={() => onRestore(creation)}>
          <RotateCcw aria-hidden="true" />
          {t('creations.restore')}
        </Button>
      )}
    </article>
  )
})

interface CardBodyProps {
  creation: Creation
  isPicked: boolean
  isPicking: boolean
  isEager: boolean
}

function CardBody({ creation, isPicked, isPicking, isEager }: CardBodyProps): ReactNode {
  const { format, t } = useWords()
  return (
    <>
      <span
        className={classNames(
          'relative block aspect-square rounded-card transition-[box-shadow] duration-150',
          isPicked && 'ring-4 ring-accent',
        )}
      >
        <Picture
          picture={creation}
          alt={isPicking ? '' : creation.prompt.slice(0, 120)}
          sizes="(min-width: 96rem) 18vw, (min-width: 64rem) 22vw, (min-width: 40rem) 32vw, 48vw"
          cover
          eager={isEager}
          className="size-full rounded-card"
        />
        {isPicking && <Tick isPicked={isPicked} />}
        {creation.postId !== undefined && <PublishedBadge />}
      </span>
      <span className="mt-2 block h-5 truncate font-medium text-sm leading-5">{creation.prompt}</span>
      <span className="block h-6 truncate text-ink-soft text-xs leading-6">
        {t(`imageType.${creation.imageType}`)} · {format.relative(creation.createdAt)}
      </span>
    </>
  )
}

function PublishedBadge() {
  const { t } = useWords()
  return (
    <span className="absolute right-2.5 bottom-2.5 grid size-7 place-items-center rounded-full bg-surface text-peacock shadow-card">
      <Globe className="size-4" aria-hidden="true" />
      <span className="sr-only">{t('publish.badge')}</span>
    </span>
  )
}

function Tick({ isPicked }: { isPicked: boolean }) {
  return (
    <span
      className={classNames(
        'absolute top-2.5 left-2.5 grid size-7 place-items-center rounded-full border-2 shadow-card',
        isPicked ? 'border-on-accent bg-accent text-on-accent' : 'border-on-accent bg-veil',
      )}
    >
      {isPicked && <Check className="size-4" strokeWidth={3} aria-hidden="true" />}
    </span>
  )
}

/** For a mouse: choose without going through "Select" first. Fingers hold the picture, keys press space. */
function HoverTick({ index }: { index: number }) {
  const { t } = useWords()
  return (
    <button
      type="button"
      data-tick={index}
      tabIndex={-1}
      aria-label={t('selection.start')}
      className="absolute top-2.5 left-2.5 hidden size-7 place-items-center rounded-full border-2 border-on-accent bg-veil text-on-accent shadow-card hover:bg-accent group-hover:grid"
    >
      <Check className="size-4" strokeWidth={3} aria-hidden="true" />
    </button>
  )
}
