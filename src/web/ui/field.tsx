// A labelled input with hint and error, tied together for assistive technology. Must never show an error by colour alone.
import { CircleAlert } from 'lucide-react'
import { type ComponentProps, type ReactNode, useId } from 'react'
import { classNames } from './class-names.ts'
import { inputLook } from './input-look.ts'
import { Select } from './select.tsx'

interface FieldFrameProps {
  label: string
  hint?: string | undefined
  error?: string | undefined
  /** Receives the ids and states its input must carry. */
  children: (wiring: { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }) => ReactNode
}

export function FieldFrame({ label, hint, error, children }: FieldFrameProps) {
  const id = useId()
  const noteId = `${id}-note`
  const note = error ?? hint
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="font-semibold text-ink text-sm">
        {label}
      </label>
      {children({
        id,
        ...(note ? { 'aria-describedby': noteId } : {}),
        ...(error ? { 'aria-invalid': true as const } : {}),
      })}
      {note && (
        <p
          id={noteId}
          className={classNames('flex items-start gap-1.5 text-sm', error ? 'text-danger' : 'text-ink-soft')}
        >
          {error && <CircleAlert className="mt-0.5 size-4 shrink-0" aria-hidden="true" />}
          <span>{note}</span>
        </p>
      )}
    </div>
  )
}

type TextFieldProps = ComponentProps<'input'> & {
  label: string
  hint?: string | undefined
  error?: string | undefined
  /** Stands inside the input at its end: a button or a unit. */
  end?: ReactNode
}

export function TextField({ label, hint, error, end, className, ...rest }: TextFieldProps) {
  return (
    <FieldFrame label={label} hint={hint} error={error}>
      {(wiring) => (
        <div className="relative">
          <input {...rest} {...wiring} className={classNames(inputLook, 'h-11', end && 'pr-12', className)} />
          {end && <div className="absolute inset-y-0 right-0 flex items-center">{end}</div>}
        </div>
      )}
    </FieldFrame>
  )
}

type SelectFieldProps = ComponentProps<'select'> & { label: string; hint?: string; error?: string | undefined }

export function SelectField({ label, hint, error, ...rest }: SelectFieldProps) {
  return (
    <FieldFrame label={label} hint={hint} error={error}>
      {(wiring) => <Select {...rest} {...wiring} />}
    </FieldFrame>
  )
}
