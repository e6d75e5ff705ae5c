// A small menu on a button, with arrow keys and type-ahead by Radix. Must hold actions, never navigation.
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
