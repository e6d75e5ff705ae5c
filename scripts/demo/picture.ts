// How a picture of the demo is written down: what it shows, and what its author says of it. Data only.

import type { AspectRatio, ImageType } from '#contract/picture.ts'
import type { RemixPermission } from '#contract/posts.ts'

export interface DemoPicture {
  by: string
  title: string
  category: string
  tags: readonly string[]
  remix: RemixPermission
  /** Free text, with its look. */
  prompt?: string
  imageType?: ImageType
  aspectRatio?: AspectRatio
  /** Or a template, with the words that are put into its blanks; the others keep their samples. */
  templateId?: string
  slots?: Readonly<Record<string, string>>
}

interface Drawn {
  by: string
  title: string
  prompt: string
  look: readonly [ImageType, AspectRatio]
  tags: string
  remix?: RemixPermission
}

export const drawn =
  (category: string) =>
  ({ look: [imageType, aspectRatio], tags, remix = 'open', ...rest }: Drawn): DemoPicture => ({
    ...rest,
    category,
    imageType,
    aspectRatio,
    remix,
    tags: tags.split(',').map((tag) => tag.trim()),
  })

interface Filled {
  by: string
  title: string
  template: string
  slots?: Readonly<Record<string, string>>
  tags: string
  remix?: RemixPermission
}

export const filled =
  (category: string) =>
  ({ template, slots = {}, tags, remix = 'open', ...rest }: Filled): DemoPicture => ({
    ...rest,
    category,
    templateId: `${category}-${template}`,
    slots,
    remix,
    tags: tags.split(',').map((tag) => tag.trim()),
  })
