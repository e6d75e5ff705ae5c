// The foot of the public pages: what this is, and the ways on. Must name no page that does not exist.
import { useWords } from '#words'
import type { MessageKey } from '../../lib/words.ts'
import { Brand } from './brand.tsx'

const ways: readonly { href: string; label: MessageKey }[] = [
  { href: '/register', label: 'register.action' },
  { href: '/login', label: 'login.action' },
  { href: '/verify', label: 'verify.link' },
  { href: '/docs', label: 'footer.api' },
]

export function PublicFooter() {
  const { t } = useWords()
  return (
    <footer className="border-line border-t bg-surface">
      <div className="mx-auto flex max-w-7xl flex-wrap items-center justify-between gap-x-8 gap-y-3 px-4 py-6 lg:px-8">
        <div className="grid gap-1">
          <Brand />
          <p className="text-ink-soft text-sm">{t('footer.text')}</p>
        </div>
        <nav aria-label={t('footer.ways')} className="-mx-2 flex flex-wrap">
          {ways.map(({ href, label }) => (
            <a
              key={href}
              href={href}
              className="rounded-lg px-2 py-2.5 font-medium text-ink-soft text-sm hover:text-ink"
            >
              {t(label)}
            </a>
          ))}
        </nav>
      </div>
    </footer>
  )
}
