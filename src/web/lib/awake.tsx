// Says that presses are heard from now on; whoever drives the page by a program waits for it. Must draw nothing.
'use client'
import { useEffect } from 'react'

export function Awake() {
  useEffect(() => {
    document.documentElement.dataset.awake = 'true'
  }, [])
  return null
}
