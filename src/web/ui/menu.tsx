// A small menu on a button, with arrow keys and type-ahead by Radix. Must hold actions, never navigation.
import { Check } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { createContext, type ReactNode, type RefObject, use, useRef } from 'react'

interface MenuProps {
  /** The button that opens it. */
  trigger: ReactNode
  label: string
  children: ReactNode
}

/** What was chosen, until the menu has closed. */
const Chosen = createContext<RefObject<(() => void) | null> | null>(null)

export function Menu({ trigger, label, children }: MenuProps) {
  const chosen = useRef<(() => void) | null>(null)
  const act = () => {
    const chosenAct = chosen.current
    chosen.current = null
    // Radix gives the focus back to the button right after this. A dialog that opens then gives it back there, too, and not to an item
    // that is gone.
    if (chosenAct) setTimeout(chosenAct)
  }
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          aria-label={label}
          // Radix names a menu after its button, and that name would win.
          aria-labelledby={undefined}
          align="end"
          sideOffset={6}
          collisionPadding={12}
          onCloseAutoFocus={act}
          className="z-60 min-w-52 animate-fade rounded-2xl border border-line bg-raised p-1.5 shadow-float"
        >
          <Chosen value={chosen}>{children}</Chosen>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

export function MenuItem({ onSelect, note, children }: { onSelect: () => void; note?: string; children: ReactNode }) {
  const chosen = use(Chosen)
  const choose = () => {
    if (chosen) chosen.current = onSelect
  }
  return (
    <DropdownMenu.Item
      onSelect={choose}
      className="flex min-h-11 cursor-pointer items-center justify-between gap-4 rounded-xl px-3 py-2 outline-none data-highlighted:bg-sunken"
    >
      <span className="font-medium">{children}</span>
      {note && <span className="text-ink-soft text-sm">{note}</span>}
    </DropdownMenu.Item>
  )
}

/** Below the items, apart from them. */
const belowLook = 'mt-1 max-w-64 border-line border-t px-3 text-ink-soft text-sm outline-none'

/** A line that explains the items. An item that cannot be chosen, so that it is read out with the others. */
export function MenuNote({ children }: { children: ReactNode }) {
  return (
    <DropdownMenu.Item disabled className={`${belowLook} pt-2 pb-1`}>
      {children}
    </DropdownMenu.Item>
  )
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
      className={`${belowLook} flex min-h-11 cursor-pointer items-center gap-3 py-2 data-highlighted:bg-sunken`}
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
