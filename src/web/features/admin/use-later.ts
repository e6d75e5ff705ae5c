// A value once it has rested: a search asks when the typing pauses, not with each letter.
'use client'
import { useEffect, useState } from 'react'

const restMs = 250

export function useLater<Value>(value: Value): Value {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), restMs)
    return () => clearTimeout(timer)
  }, [value])
  return rested
}
