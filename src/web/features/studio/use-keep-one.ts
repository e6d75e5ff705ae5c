// Keeps one picture of a run and deletes the others, with their undo.
'use client'
import { useState } from 'react'
import { load, RefusedError } from '../../lib/api.ts'
import { getCreation } from '../../lib/endpoints.ts'
import { notify } from '../../lib/notices.ts'
import { useDeletion } from './use-deletion.ts'

export function useKeepOne(): { isKeeping: boolean; keepOne: (others: readonly string[]) => Promise<boolean> } {
  const { remove } = useDeletion()
  const [isKeeping, setKeeping] = useState(false)
  const keepOne = async (others: readonly string[]) => {
    setKeeping(true)
    try {
      return await remove(await Promise.all(others.map((imageId) => load(getCreation, { params: { imageId } }))))
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error
      notify(error.message)
      return false
    } finally {
      setKeeping(false)
    }
  }
  return { isKeeping, keepOne }
}
