// Templates and their categories; the same list serves the shelf, the landing page and the dashboard.
'use client'
import { useQuery } from '@tanstack/react-query'
import { load } from '../../lib/api.ts'
import { listCategories, listTemplates } from '../../lib/endpoints.ts'
import { keys } from '../../lib/query-keys.ts'

const staleMs = 600_000

export function useTemplates() {
  return useQuery({ queryKey: keys.templates, queryFn: () => load(listTemplates, {}), staleTime: staleMs })
}

export function useCategories() {
  return useQuery({ queryKey: keys.categories, queryFn: () => load(listCategories, {}), staleTime: staleMs })
}
