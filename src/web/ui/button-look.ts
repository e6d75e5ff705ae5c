// How a button looks, for any element. Must need nothing of Next: public pages use it on plain links, which cost no script.
import { cva } from 'class-variance-authority'

export const buttonLook = cva(
  'inline-flex select-none items-center justify-center whitespace-nowrap rounded-control font-semibold transition-[background-color,border-color,color,transform] duration-150 active:translate-y-px disabled:pointer-events-none aria-disabled:cursor-progress aria-disabled:opacity-80 [&_svg]:size-[1.15em] [&_svg]:shrink-0',
  {
    variants: {
      look: {
        primary: 'bg-accent text-on-accent hover:bg-accent-hover disabled:bg-quiet disabled:text-ink-faint',
        quiet: 'bg-quiet text-ink hover:bg-line disabled:text-ink-faint',
        outline: 'border border-line bg-surface text-ink hover:border-line-strong disabled:text-ink-faint',
        ghost: 'text-ink-soft hover:bg-sunken hover:text-ink disabled:text-ink-faint',
        danger: 'bg-danger-soft text-danger hover:bg-danger hover:text-surface',
      },
      size: {
        small: 'h-9 gap-2 px-3 text-sm',
        medium: 'h-11 gap-2 px-4 text-base',
        large: 'h-13 gap-2 px-6 text-lg',
        icon: 'size-11 gap-2',
        // With a count beside its sign.
        count: 'h-11 min-w-16 gap-2 px-2.5 text-base',
        // Eight pixels more than it shows answer a finger.
        smallCount: 'relative h-9 min-w-0 gap-1 px-1.5 text-xs after:absolute after:-inset-1',
        // In a header, where a phone has little room.
        slim: 'h-11 gap-2 px-2.5 text-base sm:px-4',
        short: 'h-11 w-11 gap-2 px-0 text-base sm:w-17',
      },
    },
    defaultVariants: { look: 'primary', size: 'medium' },
  },
)
