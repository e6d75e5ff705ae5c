// How it works and what is promised, in the words of the front page.

import { Coins, Download, Languages, type LucideIcon, ShieldCheck, WandSparkles } from 'lucide-react'
import { useWords } from '#words'
import type { MessageKey } from '../../lib/words.ts'

interface Fact {
  title: MessageKey
  text: MessageKey
  icon: LucideIcon
}

const steps: readonly Fact[] = [
  { title: 'landing.step1', text: 'landing.step1Text', icon: Languages },
  { title: 'landing.step2', text: 'landing.step2Text', icon: WandSparkles },
  { title: 'landing.step3', text: 'landing.step3Text', icon: Download },
]

export function LandingSteps() {
  const { t } = useWords()
  return (
    <section className="border-line border-y bg-surface">
      <ol className="mx-auto grid max-w-7xl gap-8 px-4 py-12 sm:grid-cols-3 lg:px-8 lg:py-14">
        {steps.map(({ title, text, icon: Icon }) => (
          <li key={title} className="grid grid-cols-[auto_1fr] content-start gap-x-4 gap-y-1 sm:grid-cols-1 sm:gap-y-2">
            <span className="row-span-2 grid size-12 place-items-center rounded-2xl bg-accent-soft text-accent-text sm:row-span-1">
              <Icon className="size-6" aria-hidden="true" />
            </span>
            <h2 className="text-xl sm:mt-2">{t(title)}</h2>
            <p className="text-ink-soft">{t(text)}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}

const promises: readonly (Fact & { hasCheck?: true })[] = [
  { title: 'landing.promise1', text: 'landing.promise1Text', icon: Coins },
  { title: 'landing.promise2', text: 'landing.promise2Text', icon: ShieldCheck, hasCheck: true },
]

export function LandingPromises() {
  const { t } = useWords()
  return (
    <section className="mx-auto grid max-w-7xl gap-4 px-4 pb-14 sm:grid-cols-2 lg:px-8">
      {promises.map(({ title, text, icon: Icon, hasCheck }) => (
        <div key={title} className="grid content-start gap-2 rounded-card bg-marigold-soft p-6 sm:p-8">
          <Icon className="size-7 text-marigold-ink" aria-hidden="true" />
          <h2 className="text-2xl">{t(title)}</h2>
          <p className="text-ink">{t(text)}</p>
          {hasCheck && (
            <a href="/verify" className="justify-self-start py-1 font-semibold text-ink underline underline-offset-4">
              {t('verify.link')}
            </a>
          )}
        </div>
      ))}
    </section>
  )
}
