// One choice of a few, as cards or pills: native radio buttons, so that arrow keys, forms and screen readers just work.
import { type ReactNode, useId } from 'react'
import { classNames } from './class-names.ts'

export interface Choice<Value extends string> {
  value: Value
  label: string
  /** Drawn above or before the label. */
  visual?: ReactNode
  note?: ReactNode
}

interface ChoiceGroupProps<Value extends string> {
  /** Names the group for assistive technology; drawn unless `labelHidden`. */
  label: string
  labelHidden?: boolean
  choices: readonly Choice<Value>[]
  value: Value | undefined
  onChange: (value: Value) => void
  /** cards: visual above the label. pills: one line. */
  shape?: 'cards' | 'pills'
  /** Layout of the row or grid of choices. */
  className?: string
}

const shapes = {
  cards:
    'flex h-full flex-col items-center justify-start gap-2 rounded-2xl px-1 py-3 text-center text-xs leading-tight sm:px-2 sm:text-sm',
  pills: 'flex h-10 items-center gap-2 whitespace-nowrap rounded-full px-4 text-sm',
}

export function ChoiceGroup<Value extends string>(props: ChoiceGroupProps<Value>) {
  const { label, labelHidden = false, choices, value, onChange, shape = 'cards', className } = props
  const name = useId()
  return (
    <fieldset className="min-w-0">
      <legend className={classNames('mb-2 font-semibold text-sm', labelHidden && 'sr-only')}>{label}</legend>
      <div className={className}>
        {choices.map((choice) => (
          <label key={choice.value} className="relative block">
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={value === choice.value}
              onChange={() => onChange(choice.value)}
              className="peer absolute inset-0 size-full cursor-pointer appearance-none rounded-2xl opacity-0"
            />
            <span
              className={classNames(
                'pointer-events-none border border-line bg-surface font-medium text-ink-soft transition-colors duration-150 peer-hover:border-line-strong peer-checked:border-accent peer-checked:bg-accent-soft peer-checked:text-ink peer-focus-visible:outline-2 peer-focus-visible:outline-peacock peer-focus-visible:outline-offset-2',
                shapes[shape],
              )}
            >
              {choice.visual}
              <span>{choice.label}</span>
              {choice.note}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
