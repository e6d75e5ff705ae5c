// What a visitor sees: what Rangoli does, shown by pictures it drew itself, and one way in.
'use client'
import { Coins, Download, Languages, type LucideIcon, ShieldCheck, Sparkles, WandSparkles } from 'lucide-react'
import Link from 'next/link'
import { type MessageKey, t } from '../../lib/t.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Rangoli } from '../../ui/rangoli.tsx'
import { PictureWall } from './picture-wall.tsx'
import { TemplateRow } from './template-row.tsx'

export function Landing() {
  return (
    <>
      <section className="mx-auto grid max-w-7xl items-center gap-10 px-4 pt-10 pb-14 lg:grid-cols-[6fr_5fr] lg:gap-14 lg:px-8 lg:pt-16">
        <div className="grid justify-items-start gap-6">
          <h1 className="text-[2.75rem] leading-[1.04] sm:text-6xl xl:text-[4.1rem]">
            {t('landing.title')}
            <span className="block text-accent-text">{t('landing.titleEnd')}</span>
          </h1>
          <p className="max-w-xl text-ink-soft text-lg sm:text-xl">{t('landing.text')}</p>
          <div className="flex w-full flex-wrap gap-3">
            <ButtonLink href="/register" size="large" className="max-sm:w-full">
              <Sparkles aria-hidden="true" />
              {t('landing.start')}
            </ButtonLink>
            <ButtonLink href="/login" size="large" look="outline" className="max-sm:w-full">
              {t('login.action')}
            </ButtonLink>
          </div>
          <p className="text-ink-soft text-sm">{t('landing.free')}</p>
        </div>
        <PictureWall />
      </section>
      <Steps />
      <section aria-labelledby="landing-templates" className="mx-auto grid max-w-7xl gap-6 px-4 py-14 lg:px-8">
        <div className="grid max-w-2xl gap-2">
          <h2 id="landing-templates" className="text-3xl sm:text-4xl">
            {t('landing.templates')}
          </h2>
          <p className="text-ink-soft text-lg">{t('landing.templatesText')}</p>
        </div>
        <TemplateRow href="/register?next=/studio" count={10} />
      </section>
      <Promises />
      <section className="mx-auto max-w-7xl px-4 pb-16 lg:px-8">
        <div className="dots grid justify-items-center gap-5 rounded-card border border-line bg-surface px-6 py-14 text-center">
          <Rangoli className="size-20" />
          <h2 className="max-w-xl text-3xl sm:text-4xl">{t('landing.last')}</h2>
          <ButtonLink href="/register" size="large">
            {t('landing.start')}
          </ButtonLink>
        </div>
      </section>
    </>
  )
}

const steps: readonly { title: MessageKey; text: MessageKey; icon: LucideIcon }[] = [
  { title: 'landing.step1', text: 'landing.step1Text', icon: Languages },
  { title: 'landing.step2', text: 'landing.step2Text', icon: WandSparkles },
  { title: 'landing.step3', text: 'landing.step3Text', icon: Download },
]

function Steps() {
  return (
    <section className="border-line border-y bg-surface">
      <ol className="mx-auto grid max-w-7xl gap-8 px-4 py-12 sm:grid-cols-3 lg:px-8">
        {steps.map(({ title, text, icon: Icon }) => (
          <li key={title} className="grid content-start gap-2">
            <Icon className="size-7 text-accent-text" aria-hidden="true" />
            <h2 className="text-xl">{t(title)}</h2>
            <p className="text-ink-soft">{t(text)}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}

const promises: readonly { title: MessageKey; text: MessageKey; icon: LucideIcon; hasCheck?: true }[] = [
  { title: 'landing.promise1', text: 'landing.promise1Text', icon: Coins },
  { title: 'landing.promise2', text: 'landing.promise2Text', icon: ShieldCheck, hasCheck: true },
]

function Promises() {
  return (
    <section className="mx-auto grid max-w-7xl gap-4 px-4 pb-14 sm:grid-cols-2 lg:px-8">
      {promises.map(({ title, text, icon: Icon, hasCheck }) => (
        <div key={title} className="grid content-start gap-2 rounded-card bg-marigold-soft p-6 sm:p-8">
          <Icon className="size-7 text-marigold-ink" aria-hidden="true" />
          <h2 className="text-2xl">{t(title)}</h2>
          <p className="text-ink">{t(text)}</p>
          {hasCheck && (
            <Link
              href="/verify"
              className="justify-self-start py-1 font-semibold text-ink underline underline-offset-4"
            >
              {t('verify.link')}
            </Link>
          )}
        </div>
      ))}
    </section>
  )
}
