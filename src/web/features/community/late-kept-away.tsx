// Loads whom one keeps away when the settings are awake: they are the heaviest page of all.
'use client'
import dynamic from 'next/dynamic'

export const LateKeptAway = dynamic(() => import('./kept-away-section.tsx').then((file) => file.KeptAwaySection), {
  ssr: false,
  loading: () => <div className="skeleton h-56 rounded-card" />,
})
