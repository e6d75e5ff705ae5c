// One press to the other language, named in that language. A plain link to the server, so it works in a page without any script.
import type { MouseEvent } from 'react'
import { type Locale, languageNames, languagePath, languageTags, locales } from '#contract/locale.ts'
import { useWords } from '#words'
import { buttonLook } from '../../ui/button-look.ts'
import { joinClasses } from '../../ui/join-classes.ts'

/** Where a phone's header has no room; the beginning of the name, so that who speaks to the phone can say it. */
const shortNames: Record<Locale, string> = { en: 'En', hi: 'हि' }

interface LanguageSwitchProps {
  onChoose?: (event: MouseEvent<HTMLAnchorElement>) => void
}

export function LanguageSwitch({ onChoose }: LanguageSwitchProps) {
  const { locale } = useWords()
  return locales
    .filter((other) => other !== locale)
    .map((other) => (
      <a
        key={other}
        href={`${languagePath}/${other}`}
        lang={languageTags[other]}
        hrefLang={languageTags[other]}
        rel="nofollow"
        data-language={other}
        {...(onChoose ? { onClick: onChoose } : {})}
        // Of one width before and after its letters have arrived.
        className={joinClasses(buttonLook({ look: 'ghost', size: 'short' }), 'font-language-names')}
      >
        <span aria-hidden="true" className="sm:hidden">
          {shortNames[other]}
        </span>
        <span className="max-sm:sr-only">{languageNames[other]}</span>
      </a>
    ))
}
