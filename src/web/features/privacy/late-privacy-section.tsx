// Loads the part about one's own data when the page is awake: the settings are the heaviest page of all.
'use client'
import dynamic from 'next/dynamic'

export const LatePrivacySection = dynamic(
  () => import('./privacy-section.tsx').then(({ PrivacySection }) => PrivacySection),
  { ssr: false, loading: () => <div className="skeleton h-96 rounded-card" /> },
)
