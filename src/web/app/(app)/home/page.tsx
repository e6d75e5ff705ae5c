// What a user finds at the front door; the server shows it at / to whoever is signed in.
import { Dashboard } from '../../../features/home/dashboard.tsx'
import { SessionGate } from '../../../features/identity/session-gate.tsx'

export default function Page() {
  return (
    <SessionGate>
      <Dashboard />
    </SessionGate>
  )
}
