// The picture of a template on the front page, without any script: its place is kept by its box. Must stand in a box of known size.
import { classNames } from '../../ui/class-names.ts'
import { pictureAddress, pictureWidths, type ShowcaseItem } from './showcase.ts'

interface ShowcasePictureProps {
  item: ShowcaseItem
  /** CSS sizes of the place. */
  sizes: string
  /** In the first view: loaded before everything else. */
  isFirst?: boolean
  className?: string
}

/** Decorative: words beside it say what it is. */
export function ShowcasePicture({ item, sizes, isFirst = false, className }: ShowcasePictureProps) {
  const { templateId, ratio } = item
  const [across = 1, down = 1] = ratio.split(':').map(Number)
  return (
    // biome-ignore lint/performance/noImgElement: the files are made ahead in every width; nothing is left to optimise
    <img
      data-showcase=""
      alt=""
      width={640}
      height={Math.round((640 * down) / across)}
      src={pictureAddress(templateId, 640)}
      srcSet={pictureWidths.map((width) => `${pictureAddress(templateId, width)} ${width}w`).join(', ')}
      sizes={sizes}
      {...(isFirst ? { fetchPriority: 'high' as const } : { loading: 'lazy' as const })}
      decoding="async"
      className={classNames('block size-full object-cover data-missing:invisible', className)}
    />
  )
}
