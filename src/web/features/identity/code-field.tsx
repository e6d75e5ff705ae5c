// An input for a code of the app: phones offer digits and the code of a message, and recovery codes fit as well.
'use client'
import { TextField } from '../../ui/field.tsx'

interface CodeFieldProps {
  label: string
  hint?: string
  value: string
  error?: string | undefined
  autoFocus?: boolean
  onChange: (code: string) => void
}

export function CodeField({ onChange, autoFocus = false, ...rest }: CodeFieldProps) {
  return (
    <TextField
      {...rest}
      // The step appears after a press on the button before it: the way on is this field.
      ref={(input) => {
        if (autoFocus && input?.value === '') input.focus()
      }}
      name="code"
      autoComplete="one-time-code"
      autoCapitalize="none"
      spellCheck={false}
      maxLength={40}
      required
      className="font-mono text-xl tracking-widest"
      onChange={(event) => onChange(event.target.value)}
    />
  )
}
