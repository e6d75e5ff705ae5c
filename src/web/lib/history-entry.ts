// The name of the history's current entry, written into it at the first visit, so that what was left there can be found on Back.

let entries = 0

export function historyEntry(): { name: string; isBack: boolean } {
  const state: unknown = window.history.state
  const known = typeof state === 'object' && state !== null && 'listEntry' in state ? state.listEntry : undefined
  if (typeof known === 'string') return { name: known, isBack: true }
  entries += 1
  const name = `${entries}.${Date.now()}`
  // The router's own replaceState would take this for a navigation.
  History.prototype.replaceState.call(window.history, { ...(state ?? {}), listEntry: name }, '')
  return { name, isBack: false }
}
