// Buttons and links that look like buttons. Must never hide a busy state: a pending button says so and takes no second press.
import type { VariantProps } from 'class-variance-authority'
import { LoaderCircle } from 'lucide-react'
import Link from 'next/link'
import type { ComponentProps } from 'react'
import { buttonLook } from './button-look.ts'
import { classNames } from './class-names.ts'

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
