// The watermark on what one shares: its words, and for those who may leave it off whether it is on. Kept for the visit.
'use client'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { load } from '../../lib/api.ts'
import { getWatermark } from '../../lib/endpoints.ts'
import { keys } from '../../lib/query-keys.ts'

export function useWatermark() {
  const { data } = useQuery({ queryKey: keys.watermark, queryFn: () => load(getWatermark, {}) })
  const [isWanted, set] = useState(false)
  const isOptional = data?.isOptional === true
  // Unknown yet: on, which is never refused.
  return { words: data?.words, isOptional, isOn: !isOptional || isWanted, set }
}
