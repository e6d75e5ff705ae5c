// A labelled field of several lines, for prose or for code.

import { classNames } from '../../ui/class-names.ts'
import { FieldFrame } from '../../ui/field.tsx'
import { inputLook } from '../../ui/input-look.ts'

interface LinesFieldProps {
  label: string
  hint?: string
  error?: string | undefined
  rows: number
  value: string
  maxLength?: number
  isCode?: boolean
  onChange: (value: string) => void
}

export function LinesField({ label, hint, error, isCode = false, onChange, ...rest }: LinesFieldProps) {
  return (
    <FieldFrame label={label} hint={hint} error={error}>
      {(wiring) => (
        <textarea
          {...rest}
          {...wiring}
          spellCheck={!isCode}
          onChange={(event) => onChange(event.target.value)}
          className={classNames(inputLook, 'py-2.5', isCode && 'font-mono text-sm')}
        />
      )}
    </FieldFrame>
  )
}
