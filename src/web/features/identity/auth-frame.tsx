// The frame of sign-in and sign-up: the form on one side, on wide screens what comes of it on the other.

import type { ReactNode } from 'react'
import { useWords } from '#words'
import { Toran } from '../../ui/toran.tsx'
import { wallItems } from '../home/showcase.ts'
import { ShowcasePicture } from '../home/showcase-picture.tsx'

/** Three of the wall, side by side. */
const shown = wallItems.filter(({ ratio }) => ratio === '4:5').slice(0, 3)

export function AuthFrame({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  const { t } = useWords()
  return (
    <div className="mx-auto grid max-w-6xl items-start gap-10 px-4 py-10 max-lg:min-h-dvh max-lg:content-start lg:grid-cols-2 lg:px-6 lg:py-16">
      {/* Rows of their own heights: a page that comes in pieces moves none of them when the next arrives. */}
      <div className="hidden h-136 grid-rows-[auto_1fr_minmax(10rem,auto)] items-center gap-8 overflow-hidden rounded-card border border-line bg-surface pb-10 text-center shadow-card lg:grid">
        <Toran />
        <div className="grid grid-cols-3 items-center gap-5 px-8" aria-hidden="true">
          {shown.map((item, index) => (
            <div
              key={item.templateId}
              className={`dots aspect-4/5 overflow-hidden rounded-card bg-sunken shadow-card ${index === 1 ? 'scale-110' : ''}`}
            >
              <ShowcasePicture item={item} sizes="10rem" />
            </div>
          ))}
        </div>
        <div className="grid justify-items-center gap-5 self-end px-8">
          <p className="max-w-sm text-balance font-bold text-3xl leading-tight tracking-tight">{t('auth.promise')}</p>
          <p className="max-w-sm text-balance text-ink-soft">{t('auth.promiseText')}</p>
        </div>
      </div>
      <div className="mx-auto grid w-full max-w-md gap-6">
        <div className="grid gap-2">
          <h1 className="text-4xl">{title}</h1>
          <p className="text-ink-soft text-lg">{text}</p>
        </div>
        {children}
      </div>
    </div>
  )
}
