// A labelled field of several lines.
import { FieldFrame } from '../../ui/field.tsx'
import { inputLook } from '../../ui/input-look.ts'

interface LinesFieldProps {
  label: string
  hint?: string
  error?: string | undefined
  rows: number
  value: string
  maxLength?: number
  onChange: (value: string) => void
}

export function LinesField({ label, hint, error, onChange, ...rest }: LinesFieldProps) {
  return (
    <FieldFrame label={label} hint={hint} error={error}>
      {(wiring) => (
        <textarea
          {...rest}
          {...wiring}
          onChange={(event) => onChange(event.target.value)}
          className={`${inputLook} py-2.5`}
        />
      )}
    </FieldFrame>
  )
}
