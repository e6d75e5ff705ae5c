// The picture as others will see it, with the watermark where it mostly stands. The server chooses the calmest corner when it makes the file.

import type { CreationDetail } from '#contract/studio.ts'
import { useWords } from '#words'
import { Picture } from '../../ui/picture.tsx'
import { pictureBox } from '../studio/picture-box.ts'

interface PublishPreviewProps {
  creation: CreationDetail
  /** Null: it is left off. */
  mark: string | null
}

export function PublishPreview({ creation, mark }: PublishPreviewProps) {
  const { t } = useWords()
  return (
    // On a phone the words below it are what there is to do.
    <figure className="mx-auto grid w-full max-w-60 gap-2 lg:sticky lg:top-0 lg:max-w-none">
      <div className="relative mx-auto overflow-hidden rounded-card shadow-card" style={pictureBox(creation)}>
        <Picture
          picture={creation}
          alt={creation.prompt.slice(0, 200)}
          sizes="(min-width: 64rem) 36rem, 92vw"
          eager
          cover
          className="size-full"
        />
        {mark !== null && (
          <span
            aria-hidden="true"
            className="absolute right-[3%] bottom-[3%] max-w-[94%] truncate rounded-sm bg-[rgb(255_250_243/0.82)] px-1.5 py-0.5 font-medium text-[#3a1226] text-[0.6875rem] leading-tight"
          >
            {mark}
          </span>
        )}
      </div>
      <figcaption className="text-center text-ink-soft text-sm">{t('publish.preview')}</figcaption>
    </figure>
  )
}
