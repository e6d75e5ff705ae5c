// Remembers in this browser that somebody is signed in, so that the first paint of a public page is the right one. A hint, never a
// permission: the server's cookie alone decides.
import { sessionKey } from './first-paint.ts'

export function markSession(isSignedIn: boolean): void {
  if (isSignedIn) document.documentElement.dataset.session = 'user'
  else delete document.documentElement.dataset.session
  try {
    if (isSignedIn) localStorage.setItem(sessionKey, '1')
    else localStorage.removeItem(sessionKey)
  } catch {
    // Without storage the first paint of the next visit is the visitor's; nothing else changes.
  }
}
