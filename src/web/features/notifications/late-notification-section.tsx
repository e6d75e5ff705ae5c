// Loads the part about notifications when the page is awake: the settings are the heaviest page of all.
'use client'
import dynamic from 'next/dynamic'

export const LateNotificationSection = dynamic(
  () => import('./notification-section.tsx').then(({ NotificationSection }) => NotificationSection),
  { ssr: false, loading: () => <div className="skeleton h-176 rounded-card sm:h-136" /> },
)
