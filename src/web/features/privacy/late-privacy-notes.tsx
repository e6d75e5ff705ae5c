// Loads the notes of privacy when the page is awake: nobody's first picture waits for them.
'use client'
import dynamic from 'next/dynamic'

export const LatePrivacyNotes = dynamic(() => import('./privacy-notes.tsx'), { ssr: false })
