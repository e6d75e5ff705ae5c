// Buttons and links that look like buttons. Must never hide a busy state: a pending button says so and takes no second press.
import { cva, type VariantProps } from 'class-variance-authority'
import { LoaderCircle } from 'lucide-react'
import Link from 'next/link'
import type { ComponentProps } from 'react'
import { classNames } from './class-names.ts'

/** For an element that is neither of the two below. */
export const buttonLook = cva(
  'inline-flex select-none items-center justify-center gap-2 whitespace-nowrap rounded-control font-semibold transition-[background-color,border-color,color,transform] duration-150 active:translate-y-px disabled:pointer-events-none aria-disabled:cursor-progress aria-disabled:opacity-80 [&_svg]:size-[1.15em] [&_svg]:shrink-0',
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
        small: 'h-9 px-3 text-sm',
        medium: 'h-11 px-4 text-base',
        large: 'h-13 px-6 text-lg',
        icon: 'size-11',
      },
    },
    defaultVariants: { look: 'primary', size: 'medium' },
  },
)

type Looks = VariantProps<typeof buttonLook>

export function Button({
  look,
  size,
  pending = false,
  className,
  children,
  ...rest
}: ComponentProps<'button'> & Looks & { pending?: boolean }) {
  return (
    <button
      type="button"
      {...rest}
      // Not `disabled`: a button that had the focus would lose it, and with it every key that is pressed next.
      aria-disabled={pending || undefined}
      aria-busy={pending || undefined}
      onClick={pending ? (event) => event.preventDefault() : rest.onClick}
      className={classNames(buttonLook({ look, size }), className)}
    >
      {pending && <LoaderCircle className="animate-spin" aria-hidden="true" />}
      {children}
    </button>
  )
}

export function ButtonLink({ look, size, className, ...rest }: ComponentProps<typeof Link> & Looks) {
  return <Link {...rest} className={classNames(buttonLook({ look, size }), className)} />
}
