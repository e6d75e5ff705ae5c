// Two buttons that move a thing of a list up or down: they work by finger, by mouse and by keyboard alike.
import { ArrowDown, ArrowUp } from 'lucide-react'
import { useWords } from '#words'
import { Button } from '../../ui/button.tsx'

interface OrderButtonsProps {
  name: string
  isFirst: boolean
  isLast: boolean
  isPending: boolean
  onMove: (by: -1 | 1) => void
}

export function OrderButtons({ name, isFirst, isLast, isPending, onMove }: OrderButtonsProps) {
  const { t } = useWords()
  return (
    <span className="flex">
      <Button
        look="ghost"
        size="icon"
        disabled={isFirst}
        aria-disabled={isPending || undefined}
        aria-label={t('templates.up', { name })}
        onClick={() => onMove(-1)}
      >
        <ArrowUp aria-hidden="true" />
      </Button>
      <Button
        look="ghost"
        size="icon"
        disabled={isLast}
        aria-disabled={isPending || undefined}
        aria-label={t('templates.down', { name })}
        onClick={() => onMove(1)}
      >
        <ArrowDown aria-hidden="true" />
      </Button>
    </span>
  )
}
