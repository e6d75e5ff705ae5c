// What a user finds at the front door; the server shows it at / to whoever is signed in.
import { Dashboard } from '../../../../features/home/dashboard.tsx'
import { SessionGate } from '../../../../features/identity/session-gate.tsx'
import { PageWords } from '../../../../lib/page-words.tsx'

export default function Page() {
  return (
    <PageWords of={['home', 'studio', 'creations', 'catalogue']}>
      <SessionGate>
        <Dashboard />
      </SessionGate>
    </PageWords>
  )
}
