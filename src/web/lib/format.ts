// Numbers, dates and sizes the way people in India write them. Must never round money: credits have two decimals at most.
import { t } from './t.ts'

const number = new Intl.NumberFormat('en-IN', { maximumFractionDigits: 2 })
const day = new Intl.DateTimeFormat('en-IN', { day: 'numeric', month: 'short', year: 'numeric' })
const moment = new Intl.DateTimeFormat('en-IN', { day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' })
const month = new Intl.DateTimeFormat('en-IN', { month: 'long', year: 'numeric', timeZone: 'UTC' })
const relative = new Intl.RelativeTimeFormat('en-IN', { numeric: 'auto' })

export function formatNumber(value: number): string {
  return number.format(value)
}

/** 1 -> '1 credit', 2.5 -> '2.5 credits'. */
export function formatCreditAmount(credits: number): string {
  return t(credits === 1 ? 'credits.one' : 'credits.many', { amount: formatNumber(credits) })
}

/** With its sign: '+3', '−1', '0'. */
export function formatChange(credits: number): string {
  if (credits === 0) return '0'
  return `${credits > 0 ? '+' : '−'}${formatNumber(Math.abs(credits))}`
}

export function formatDay(iso: string): string {
  return day.format(new Date(iso))
}

/** '2026-11' -> 'November 2026'. */
export function formatMonth(yearAndMonth: string): string {
  return month.format(new Date(`${yearAndMonth}-01T00:00:00Z`))
}

export function formatMoment(iso: string): string {
  return moment.format(new Date(iso))
}

/** 'in 3 days', 'yesterday'. */
export function formatRelative(iso: string, nowMs = Date.now()): string {
  const seconds = (Date.parse(iso) - nowMs) / 1000
  if (Math.abs(seconds) < 60) return t('common.justNow')
  if (Math.abs(seconds) < 3600) return relative.format(Math.round(seconds / 60), 'minute')
  if (Math.abs(seconds) < 86_400) return relative.format(Math.round(seconds / 3600), 'hour')
  return relative.format(Math.round(seconds / 86_400), 'day')
}

export function formatBytes(bytes: number): string {
  return bytes < 1_000_000
    ? `${number.format(Math.ceil(bytes / 1000))} kB`
    : `${number.format(Math.round(bytes / 10_000) / 100)} MB`
}
