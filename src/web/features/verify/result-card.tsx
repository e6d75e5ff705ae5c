// The file and what is known of it: icon, words and facts. Colour is never the only sign; claims of the file are called claims.
'use client'
import {
  BadgeCheck,
  CircleAlert,
  CircleHelp,
  FilePen,
  ImageOff,
  LoaderCircle,
  type LucideIcon,
  MessageSquareQuote,
  ShieldQuestionMark,
  Sparkles,
} from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { FileSource, VerifiedFile, VerifiedGeneration } from '#contract/verify.ts'
import { useWords } from '#words'
import { provenanceKey } from '../../lib/provenance-key.ts'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import type { ChosenFile, Verification } from './use-verify.ts'
import { claimsOf, type Failure, type Verdict, verdictOf, verdictWords } from './verdict.ts'

const calm = 'bg-quiet text-ink-soft'
const signs: Record<Verdict, { icon: LucideIcon; tone: string }> = {
  unchanged: { icon: BadgeCheck, tone: 'bg-peacock-soft text-peacock' },
  changed: { icon: FilePen, tone: 'bg-marigold-soft text-marigold-ink' },
  unconfirmed: { icon: ShieldQuestionMark, tone: 'bg-marigold-soft text-marigold-ink' },
  ai: { icon: Sparkles, tone: calm },
  other: { icon: MessageSquareQuote, tone: calm },
  vague: { icon: CircleHelp, tone: calm },
  silent: { icon: CircleHelp, tone: calm },
}

interface ResultCardProps {
  verification: Exclude<Verification, { state: 'none' }>
  onRetry: (chosen: ChosenFile) => void
}

export function ResultCard({ verification, onRetry }: ResultCardProps) {
  const { t } = useWords()
  const { chosen } = verification
  return (
    <section
      aria-label={t('verify.result')}
      className="grid items-start gap-5 rounded-card border border-line bg-surface p-4 shadow-card sm:grid-cols-[13rem_1fr] sm:gap-7 sm:p-6"
    >
      <FilePreview key={chosen.preview} chosen={chosen} />
      <div role="status" className="grid min-w-0 content-start gap-4">
        {verification.state === 'checking' && (
          <Headline icon={LoaderCircle} tone={calm} title={t('verify.checking')} isTurning />
        )}
        {verification.state === 'failed' && <Failed failure={verification.failure} onRetry={() => onRetry(chosen)} />}
        {verification.state === 'answered' && <Answered answer={verification.answer} isPasted={chosen.isPasted} />}
      </div>
    </section>
  )
}

function FilePreview({ chosen }: { chosen: ChosenFile }) {
  const { format } = useWords()
  const [isBroken, setBroken] = useState(false)
  return (
    <figure className="flex min-w-0 items-center gap-3.5 sm:grid sm:gap-2">
      <div className="grid size-18 shrink-0 place-items-center overflow-hidden rounded-xl bg-sunken sm:h-52 sm:w-full sm:rounded-2xl">
        {isBroken ? (
          <ImageOff className="size-7 text-ink-faint sm:size-10" aria-hidden="true" />
        ) : (
          // biome-ignore lint/performance/noImgElement: a file of this browser, nothing to optimise
          <img
            src={chosen.preview}
            alt=""
            decoding="async"
            onError={() => setBroken(true)}
            className="size-18 object-cover sm:h-52 sm:w-full sm:object-contain"
          />
        )}
      </div>
      <figcaption className="grid min-w-0 flex-1 gap-x-2 text-ink-soft text-sm sm:flex">
        <span className="truncate">{chosen.name}</span>
        <span className="shrink-0 tabular-nums sm:ml-auto">{format.bytes(chosen.file.size)}</span>
      </figcaption>
    </figure>
  )
}

interface HeadlineProps {
  icon: LucideIcon
  tone: string
  title: string
  isTurning?: boolean
}

function Headline({ icon: Icon, tone, title, isTurning = false }: HeadlineProps) {
  return (
    <div className="flex items-center gap-3.5">
      <span className={classNames('grid size-12 shrink-0 place-items-center rounded-full', tone)}>
        <Icon className={classNames('size-6.5', isTurning && 'animate-spin')} aria-hidden="true" />
      </span>
      <h2 className="min-w-0 text-2xl">{title}</h2>
    </div>
  )
}

function Failed({ failure, onRetry }: { failure: Failure; onRetry: () => void }) {
  const { t } = useWords()
  return (
    <>
      <Headline icon={CircleAlert} tone="bg-danger-soft text-danger" title={failure.title} />
      <p>{failure.text}</p>
      {failure.canRetry && (
        <Button look="outline" onClick={onRetry} className="justify-self-start">
          {t('common.tryAgain')}
        </Button>
      )}
    </>
  )
}

function Answered({ answer, isPasted }: { answer: VerifiedFile; isPasted: boolean }) {
  const { t } = useWords()
  const verdict = verdictOf(answer)
  const words = verdictWords[verdict]
  return (
    <>
      <Headline {...signs[verdict]} title={t(words.title)} />
      <p>{t(words.text)}</p>
      {verdict === 'silent' && isPasted && <p>{t('verify.silentPasted')}</p>}
      {answer.generation && <KnownFacts generation={answer.generation} />}
      {!answer.generation && answer.source && <Claims source={answer.source} />}
    </>
  )
}

function KnownFacts({ generation }: { generation: VerifiedGeneration }) {
  const { format, t } = useWords()
  const { label, createdAt, provider, id } = generation
  const labelKey = provenanceKey(label)
  return (
    <Facts>
      <Fact name={t('verify.label')}>{labelKey ? t(labelKey) : label}</Fact>
      <Fact name={t('verify.made')}>{format.day(createdAt)}</Fact>
      <Fact name={t('verify.by')}>{provider === 'builtin' ? t('provenance.builtIn') : provider}</Fact>
      <Fact name={t('verify.number')}>{id}</Fact>
    </Facts>
  )
}

function Claims({ source }: { source: FileSource }) {
  const { t } = useWords()
  const claims = claimsOf(source, t)
  if (claims.length === 0) return null
  return (
    <div className="grid gap-2">
      <h3 className="font-semibold text-base">{t('verify.says')}</h3>
      <Facts>
        {claims.map(({ name, value }) => (
          <Fact key={name} name={name}>
            {value}
          </Fact>
        ))}
      </Facts>
    </div>
  )
}

function Facts({ children }: { children: ReactNode }) {
  return <dl className="grid grid-cols-[auto_1fr] gap-x-5 gap-y-2 text-sm">{children}</dl>
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-soft">{name}</dt>
      <dd className="wrap-anywhere min-w-0 font-medium tabular-nums">{children}</dd>
    </>
  )
}
