// The front page. Its pictures are asked for while the script is still on its way.
import { preload } from 'react-dom'
import { HomePage } from '../features/home/home-page.tsx'

export default function Page() {
  preload('/api/studio/templates', { as: 'fetch', crossOrigin: 'anonymous' })
  return <HomePage />
}
