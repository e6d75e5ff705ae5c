// j and k walk through the links of a list, as in mail programs. Only where the list has the focus, and never with a modifier.
import type { KeyboardEvent } from 'react'

const steps: Readonly<Record<string, 1 | -1>> = { j: 1, k: -1 }

export function moveByKeys(event: KeyboardEvent<HTMLElement>): void {
  const step = steps[event.key]
  if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return
  const links = [...event.currentTarget.querySelectorAll<HTMLAnchorElement>('a[data-case]')]
  const present = links.findIndex((link) => link === document.activeElement)
  const next = links[Math.min(links.length - 1, Math.max(0, present + step))]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
  event.preventDefault()
}
