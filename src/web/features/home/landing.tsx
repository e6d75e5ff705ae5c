// What a visitor sees: what Rangoli does, shown by pictures it drew itself, and one way in. Whole without any script.

import { ArrowRight, Sparkles } from 'lucide-react'
import { useWords } from '#words'
import { buttonLook } from '../../ui/button-look.ts'
import { classNames } from '../../ui/class-names.ts'
import { Rangoli } from '../../ui/rangoli.tsx'
import { Toran } from '../../ui/toran.tsx'
import { LandingPromises, LandingSteps } from './landing-facts.tsx'
import { heroItems, heroWords, tryAddress, wallItems } from './showcase.ts'
import { ShowcasePicture } from './showcase-picture.tsx'

export function Landing() {
  const { t } = useWords()
  return (
    <>
      <Toran />
      <Hero />
      <LandingSteps />
      {/* What people published lately: the server puts it in (platform/http/live-parts.ts). */}
      <div data-filling="community" />
      <Wall />
      <LandingPromises />
      <section className="mx-auto max-w-7xl px-4 pb-16 lg:px-8">
        <div className="dots grid justify-items-center gap-5 rounded-card border border-line bg-surface px-6 py-14 text-center">
          <Rangoli className="size-20" />
          <h2 className="max-w-xl text-3xl sm:text-4xl">{t('landing.last')}</h2>
          <a href="/register" className={buttonLook({ size: 'large' })}>
            {t('landing.start')}
          </a>
        </div>
      </section>
    </>
  )
}

function Hero() {
  const { t } = useWords()
  return (
    <section className="mx-auto grid max-w-7xl items-center gap-8 px-4 pt-6 pb-14 lg:grid-cols-[6fr_5fr] lg:gap-14 lg:px-8 lg:pt-10 lg:pb-20">
      <div className="grid justify-items-start gap-5 lg:gap-6">
        <h1 className="text-[2.5rem] leading-[1.04] sm:text-6xl xl:text-[4.25rem]">
          {t('landing.title')}
          <span className="block text-accent-text">{t('landing.titleEnd')}</span>
        </h1>
        <p className="max-w-xl text-ink-soft text-lg sm:text-xl">{t('landing.text')}</p>
        <div className="flex w-full flex-wrap gap-3">
          <a href="/register" className={classNames(buttonLook({ size: 'large' }), 'max-sm:w-full')}>
            <Sparkles aria-hidden="true" />
            {t('landing.start')}
          </a>
          <a href="/login" className={classNames(buttonLook({ size: 'large', look: 'outline' }), 'max-sm:hidden')}>
            {t('login.action')}
          </a>
        </div>
        <p className="text-ink-soft text-sm">{t('landing.free')}</p>
      </div>
      <HeroPictures />
    </section>
  )
}

/** The words above, what came of them below. */
function HeroPictures() {
  const { shownName } = useWords()
  const [first, ...others] = heroItems
  return (
    <figure className="grid gap-3">
      <figcaption className="flex items-center gap-3 rounded-2xl border border-line bg-raised px-4 py-3 text-sm shadow-card sm:text-base">
        <Sparkles className="size-5 shrink-0 text-accent-text" aria-hidden="true" />
        <span className="min-w-0 text-ink">“{shownName(heroWords)}”</span>
      </figcaption>
      <div className="grid grid-cols-5 grid-rows-2 gap-3">
        {first && (
          <div className="col-span-3 row-span-2 aspect-4/5 overflow-hidden rounded-card dots bg-sunken shadow-card">
            <ShowcasePicture item={first} sizes="(min-width: 64rem) 21rem, 60vw" isFirst />
          </div>
        )}
        {others.map((item) => (
          <div
            key={item.templateId}
            className="relative col-span-2 overflow-hidden rounded-card dots bg-sunken shadow-card"
          >
            <ShowcasePicture item={item} sizes="(min-width: 64rem) 14rem, 40vw" className="absolute inset-0" />
          </div>
        ))}
      </div>
    </figure>
  )
}

function Wall() {
  const { t, shownName } = useWords()
  return (
    <section aria-labelledby="landing-templates" className="mx-auto grid max-w-7xl gap-7 px-4 py-14 lg:px-8 lg:py-20">
      <div className="grid max-w-2xl gap-2">
        <h2 id="landing-templates" className="text-3xl sm:text-4xl">
          {t('landing.templates')}
        </h2>
        <p className="text-ink-soft text-lg">{t('landing.templatesText')}</p>
      </div>
      <ul className="columns-2 gap-3 sm:columns-3 sm:gap-4 lg:columns-5">
        {wallItems.map((item) => (
          <li key={item.templateId} className="break-inside-avoid pb-4">
            <a href={tryAddress(item.templateId)} className="group grid gap-2 rounded-card">
              <span
                data-ratio={item.ratio}
                className="picture-box block overflow-hidden rounded-card border border-line dots bg-sunken transition-transform duration-200 group-hover:-translate-y-1"
              >
                <ShowcasePicture item={item} sizes="(min-width: 64rem) 15rem, (min-width: 40rem) 31vw, 46vw" />
              </span>
              <span className="flex items-center justify-between gap-2 px-1 font-medium text-sm">
                {shownName(item.name)}
                <ArrowRight
                  className="size-4 shrink-0 text-ink-faint transition-transform group-hover:translate-x-0.5 group-hover:text-accent-text"
                  aria-hidden="true"
                />
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
