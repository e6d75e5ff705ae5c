// A native select in our look: the phone's own picker, the keyboard's own keys. Must always have a label, seen or not.
import { ChevronDown } from 'lucide-react'
import type { ComponentProps } from 'react'
import { classNames } from './class-names.ts'
import { inputLook } from './input-look.ts'

export function Select({ className, ...rest }: ComponentProps<'select'>) {
  return (
    <span className={classNames('relative block', className)}>
      <select {...rest} className={classNames(inputLook, 'h-11 appearance-none truncate pr-9')} />
      <ChevronDown className="pointer-events-none absolute top-3.5 right-3 size-4 text-ink-soft" aria-hidden="true" />
    </span>
  )
}
