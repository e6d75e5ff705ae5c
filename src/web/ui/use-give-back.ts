// Gives the focus back to whatever opened a dialog. Radix does so only for buttons that it was told of, and ours open by state.
import { useLayoutEffect, useRef } from 'react'

/** For `onCloseAutoFocus` of the dialog's content. */
export function useGiveBack(isOpen: boolean): (event: Event) => void {
  const opener = useRef<Element | null>(null)
  useLayoutEffect(() => {
    // The content comes a commit later and takes the focus then.
    if (isOpen) opener.current = document.activeElement
  }, [isOpen])
  return (event) => {
    event.preventDefault()
    if (opener.current instanceof HTMLElement) opener.current.focus({ preventScroll: true })
  }
}
