// The front page: the landing for visitors, the dashboard for users. Both are prerendered; the first paint shows the right one.
'use client'
import { useAccount } from '../identity/use-account.ts'
import { Dashboard } from './dashboard.tsx'
import { Landing } from './landing.tsx'

export function HomePage() {
  const { status } = useAccount()
  return (
    <>
      {status !== 'user' && (
        <div className="for-visitor">
          <Landing />
        </div>
      )}
      {status !== 'visitor' && (
        <div className="for-user">
          <Dashboard />
        </div>
      )}
    </>
  )
}
