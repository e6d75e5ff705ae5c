// A small menu on a button, with arrow keys and type-ahead by Radix. Must hold actions, never navigation.
import { Check } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import type { ReactNode } from 'react'

interface MenuProps {
  /** The button that opens it. */
  trigger: ReactNode
  label: string
  children: ReactNode
}

export function Menu({ trigger, label, children }: MenuProps) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          aria-label={label}
          align="end"
          sideOffset={6}
          collisionPadding={12}
          className="z-60 min-w-52 animate-fade rounded-2xl border border-line bg-raised p-1.5 shadow-float"
        >
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

export function MenuItem({ onSelect, note, children }: { onSelect: () => void; note?: string; children: ReactNode }) {
  return (
    <DropdownMenu.Item
      onSelect={onSelect}
      className="flex min-h-11 cursor-pointer items-center justify-between gap-4 rounded-xl px-3 py-2 outline-none data-highlighted:bg-sunken"
    >
      <span className="font-medium">{children}</span>
      {note && <span className="text-ink-soft text-sm">{note}</span>}
    </DropdownMenu.Item>
  )
}

/** A line below the items that explains them. */
export function MenuNote({ children }: { children: ReactNode }) {
  return <div className="mt-1 max-w-64 border-line border-t px-3 pt-2 pb-1 text-ink-soft text-sm">{children}</div>
}

interface MenuCheckProps {
  isOn: boolean
  onChange: (isOn: boolean) => void
  children: ReactNode
}

/** Something to switch on or off; the menu stays open. */
export function MenuCheck({ isOn, onChange, children }: MenuCheckProps) {
  return (
    <DropdownMenu.CheckboxItem
      checked={isOn}
      onCheckedChange={onChange}
      onSelect={(event) => event.preventDefault()}
      className="-mx-3 flex min-h-11 cursor-pointer items-center gap-3 rounded-xl px-3 py-2 outline-none data-highlighted:bg-sunken"
    >
      <span className="grid size-5 shrink-0 place-items-center rounded-md border border-line-strong">
        <DropdownMenu.ItemIndicator>
          <Check aria-hidden="true" className="size-4" />
        </DropdownMenu.ItemIndicator>
      </span>
      {children}
    </DropdownMenu.CheckboxItem>
  )
}
