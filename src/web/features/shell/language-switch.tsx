// One press to the other language, named in that language. A plain link to the server, so it works in a page without any script.
import { languageNames, languagePath, languageTags, locales } from '#contract/locale.ts'
import { useWords } from '#words'
import { buttonLook } from '../../ui/button-look.ts'
import { classNames } from '../../ui/class-names.ts'

export function LanguageSwitch() {
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
        className={classNames(
          buttonLook({ look: 'ghost' }), // Of one width before and after its letters have arrived.
          'w-17 px-0',
        )}
      >
        {languageNames[other]}
      </a>
    ))
}
