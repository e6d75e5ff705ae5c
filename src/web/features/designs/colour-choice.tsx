// One colour of the palette, or the automatic one, as a row of radio buttons.
'use client'
import { useId } from 'react'
import { useWords } from '#words'
import { classNames } from '../../ui/class-names.ts'
import { palette } from './colours.ts'

interface ColourChoiceProps {
  label: string
  value: string
  /** Offers the automatic colour first. */
  hasAuto: boolean
  onChange: (value: string) => void
}

export function ColourChoice({ label, value, hasAuto, onChange }: ColourChoiceProps) {
  const { t, shownName } = useWords()
  const name = useId()
  const known = palette.some(({ hex }) => hex === value) || value === 'auto'
  const own = known ? [] : [{ name: value, hex: value }]
  const choices = [...(hasAuto ? [{ name: t('editor.auto'), hex: 'auto' }] : []), ...own, ...palette]
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 font-semibold text-sm">{label}</legend>
      <div className="flex flex-wrap gap-1">
        {choices.map(({ name: english, hex }) => {
          const title = shownName(english)
          return (
            <label key={hex} className="relative block size-9" title={title}>
              <input
                type="radio"
                name={name}
                checked={value === hex}
                onChange={() => onChange(hex)}
                aria-label={title}
                className="peer absolute inset-0 size-full cursor-pointer appearance-none rounded-full"
              />
              <span
                aria-hidden="true"
                className={classNames(
                  'pointer-events-none absolute inset-1 grid place-items-center rounded-full border border-line-strong font-bold text-xs peer-checked:outline-2 peer-checked:outline-accent peer-checked:outline-offset-1',
                  hex === 'auto' && 'bg-surface text-ink',
                )}
                style={hex === 'auto' ? undefined : { backgroundColor: hex }}
              >
                {hex === 'auto' && 'A'}
              </span>
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}
