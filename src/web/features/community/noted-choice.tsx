// One choice of a few, each with a sentence that says what it means: native radio buttons below each other.
'use client'
import { useId } from 'react'

interface NotedChoiceProps<Value extends string> {
  label: string
  choices: readonly { value: Value; label: string; note: string }[]
  value: Value
  onChange: (value: Value) => void
}

export function NotedChoice<Value extends string>({ label, choices, value, onChange }: NotedChoiceProps<Value>) {
  const name = useId()
  return (
    <fieldset className="min-w-0">
      <legend className="mb-2 font-semibold text-sm">{label}</legend>
      <div className="grid gap-2">
        {choices.map((choice, index) => (
          <label
            key={choice.value}
            className="grid cursor-pointer grid-cols-[auto_1fr] gap-x-3 gap-y-0.5 rounded-2xl border border-line bg-surface px-4 py-3 transition-colors hover:border-line-strong has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-peacock has-focus-visible:outline-offset-2"
          >
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={value === choice.value}
              onChange={() => onChange(choice.value)}
              aria-describedby={`${name}-${index}`}
              className="mt-1 size-4 accent-accent outline-none"
            />
            <span className="font-medium">{choice.label}</span>
            <span id={`${name}-${index}`} className="col-start-2 text-ink-soft text-sm" aria-hidden="true">
              {choice.note}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
