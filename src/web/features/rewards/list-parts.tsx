// What the lists of earnings share: grey rows while they load, and the button for older ones.

import { useWords } from '#words'
import { Button } from '../../ui/button.tsx'

export function ListSkeleton() {
  return (
    <div className="grid gap-px overflow-hidden rounded-card border border-line" aria-busy="true">
      {[0, 1, 2, 3].map((index) => (
        <div key={index} className="skeleton h-20" />
      ))}
    </div>
  )
}

interface MoreButtonProps {
  list: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown }
}

export function MoreButton({ list }: MoreButtonProps) {
  const { t } = useWords()
  if (!list.hasNextPage) return null
  return (
    <Button
      look="outline"
      className="mt-3 justify-self-center"
      pending={list.isFetchingNextPage}
      onClick={() => void list.fetchNextPage()}
    >
      {t('earnings.more')}
    </Button>
  )
}
