// Joins class names; where two set the same thing the later one wins. Must hold no styling of its own.
import { type ClassValue, clsx } from 'clsx'
import { extendTailwindMerge } from 'tailwind-merge'

// Our own names of theme.css; without them the later one would not win.
const merge = extendTailwindMerge({
  extend: { theme: { radius: ['control', 'card'], shadow: ['card', 'float'] } },
})

export function classNames(...values: ClassValue[]): string {
  return merge(clsx(values))
}
