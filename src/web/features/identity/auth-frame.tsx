// The frame of sign-in and sign-up: the form on one side, on wide screens the idea of the place on the other.
import type { ReactNode } from 'react'
import { t } from '../../lib/t.ts'
import { Rangoli } from '../../ui/rangoli.tsx'

export function AuthFrame({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <div className="mx-auto grid max-w-6xl items-center gap-10 px-4 py-10 lg:grid-cols-2 lg:px-6 lg:py-16">
      <div className="dots relative hidden min-h-136 place-content-center justify-items-center gap-6 overflow-hidden rounded-card border border-line bg-surface p-12 text-center lg:grid">
        <Rangoli className="size-56 motion-safe:animate-spin-slow" />
        <p className="max-w-sm font-bold text-3xl leading-tight tracking-tight">{t('auth.promise')}</p>
        <p className="max-w-sm text-ink-soft">{t('auth.promiseText')}</p>
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
