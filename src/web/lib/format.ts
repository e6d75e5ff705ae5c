// Numbers, dates, rupees and sizes as people write them, in the page's language. Must never round money: credits have two decimals at most.
import type { Translate } from './words.ts'

export interface Format {
  number(value: number): string
  /** 1 -> '1 credit', 2.5 -> '2.5 credits'. */
  credits(credits: number): string
  /** With its sign: '+3', '−1', '0'. */
  change(credits: number): string
  /** '21 Nov 2026' where the reader is. */
  day(iso: string): string
  /** '21 Nov, 5:30 pm' where the reader is. */
  moment(iso: string): string
  /** '2026-11' -> 'November 2026'. */
  month(yearAndMonth: string): string
  /** 'in 3 days', 'yesterday'. */
  relative(iso: string, nowMs?: number): string
  bytes(bytes: number): string
}

function relativeIn(tag: string, t: Translate): Format['relative'] {
  const relative = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' })
  return (iso, nowMs = Date.now()) => {
    const seconds = (Date.parse(iso) - nowMs) / 1000
    if (Math.abs(seconds) < 60) return t('common.justNow')
    if (Math.abs(seconds) < 3600) return relative.format(Math.round(seconds / 60), 'minute')
    if (Math.abs(seconds) < 86_400) return relative.format(Math.round(seconds / 3600), 'hour')
    return relative.format(Math.round(seconds / 86_400), 'day')
  }
}

/** `tag` is a language tag such as `hi-IN`. */
export function createFormat(tag: string, t: Translate): Format {
  const number = new Intl.NumberFormat(tag, { maximumFractionDigits: 2, signDisplay: 'negative' })
  const day = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'short', year: 'numeric' })
  const moment = new Intl.DateTimeFormat(tag, {
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: '2-digit',
    // In Hindi it is दोपहर 1:35; without this it would be 1:35 pm.
    ...(tag.startsWith('hi') ? { dayPeriod: 'short' } : {}),
  })
  const month = new Intl.DateTimeFormat(tag, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  return {
    number: (value) => number.format(value),
    credits: (credits) => t('credits.amount', { amount: number.format(credits), credits }),
    change: (credits) => (credits === 0 ? '0' : `${credits > 0 ? '+' : '−'}${number.format(Math.abs(credits))}`),
    day: (iso) => day.format(new Date(iso)),
    moment: (iso) => moment.format(new Date(iso)),
    month: (yearAndMonth) => month.format(new Date(`${yearAndMonth}-01T00:00:00Z`)),
    relative: relativeIn(tag, t),
    bytes: (bytes) =>
      bytes < 1_000_000
        ? `${number.format(Math.ceil(bytes / 1000))} kB`
        : `${number.format(Math.round(bytes / 10_000) / 100)} MB`,
  }
}
