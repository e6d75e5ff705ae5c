// The post a draft is made from. It only asks for the link: the server makes it. Pure, and small: the studio's first script has it.

export interface DraftRemix {
  postId: string
  title: string
  author: string
  /** Its prompt is read by nobody; what the person writes is `changes`. */
  isSealed: boolean
  changes: string
  /** When the server was asked to open it; it holds for a day. */
  openedAtMs: number
  picture: { imageUrl: string; width: number; height: number; placeholder: string }
}

/** A stored draft may come from an older release. */
export function isDraftRemix(value: unknown): value is DraftRemix {
  if (typeof value !== 'object' || value === null) return false
  const remix: Partial<Record<keyof DraftRemix, unknown>> = value
  const { picture } = remix
  return (
    [remix.postId, remix.title, remix.author, remix.changes].every((text) => typeof text === 'string') &&
    typeof remix.isSealed === 'boolean' &&
    typeof remix.openedAtMs === 'number' &&
    typeof picture === 'object' &&
    picture !== null &&
    'imageUrl' in picture &&
    typeof picture.imageUrl === 'string'
  )
}

/** What an order says of it. */
export function remixOrder(remix: DraftRemix | null | undefined): { remixOf?: string; changes?: string } {
  if (!remix) return {}
  const { postId, isSealed, changes } = remix
  return isSealed ? { remixOf: postId, changes: changes.trim() } : { remixOf: postId }
}
