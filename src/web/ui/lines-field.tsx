// A labelled field of several lines.
import type { ComponentProps } from 'react'
import { FieldFrame } from './field.tsx'
import { inputLook } from './input-look.ts'

type LinesFieldProps = ComponentProps<'textarea'> & {
  label: string
  hint?: string
  error?: string | undefined
}

export function LinesField({ label, hint, error, ...rest }: LinesFieldProps) {
  return (
    <FieldFrame label={label} hint={hint} error={error}>
      {(wiring) => <textarea {...rest} {...wiring} className={`${inputLook} py-2.5`} />}
    </FieldFrame>
  )
}
