// What a visitor was about to do, kept in this tab over the way to sign-in and back. One act at a time, for an hour.

export type KeptAct =
  | { kind: 'like'; postId: string }
  | { kind: 'comment'; postId: string; text: string; parentId: string | null }
  | { kind: 'follow'; handle: string }

const key = 'rangoli.kept-act'
const keptMs = 60 * 60_000

/** Keeps it and goes to sign-in, which leads back to this page. */
export function signInFor(act: KeptAct): void {
  try {
    sessionStorage.setItem(key, JSON.stringify({ act, at: Date.now() }))
  } catch {
    // Without storage they do it once more after signing in.
  }
  window.location.assign(`/login?next=${encodeURIComponent(window.location.pathname)}`)
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

function toAct(value: object): KeptAct | null {
  const { kind, postId, text, parentId, handle } = value as Record<string, unknown>
  if (kind === 'like' && isText(postId)) return { kind, postId }
  if (kind === 'follow' && isText(handle)) return { kind, handle }
  if (kind !== 'comment' || !isText(postId) || !isText(text)) return null
  return { kind, postId, text, parentId: isText(parentId) ? parentId : null }
}

function readAct(): KeptAct | null {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null')
    if (typeof stored !== 'object' || stored === null || !('act' in stored) || !('at' in stored)) return null
    const { act, at } = stored
    if (typeof act !== 'object' || act === null || typeof at !== 'number' || Date.now() - at > keptMs) return null
    return toAct(act)
  } catch {
    return null
  }
}

/** Hands over the act that `isMine` recognises, once. */
export function takeKeptAct<Act extends KeptAct>(isMine: (act: KeptAct) => act is Act): Act | null {
  const act = readAct()
  if (act === null || !isMine(act)) return null
  try {
    sessionStorage.removeItem(key)
  } catch {
    // It was read, so there is storage.
  }
  return act
}
