// The front page of visitors. It is sent without any script of the framework: nothing in it may need one.
import type { Metadata } from 'next'
import { Landing } from '../../../features/home/landing.tsx'
import { showcaseScript } from '../../../features/home/showcase-script.ts'

// The server takes the framework's scripts out of a page that says so.
export const metadata: Metadata = { other: { 'rangoli:scripts': 'own' } }

export default function Page() {
  return (
    <>
      <Landing />
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours; the server allows it by its hash */}
      <script data-own="" dangerouslySetInnerHTML={{ __html: showcaseScript }} />
    </>
  )
}
