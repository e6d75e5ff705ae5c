// One bar for each day, with the same figures as a table for those who do not see it. Seven bars need no chart library.
import { useWords } from '#words'
import { Card } from '../../ui/card.tsx'

interface DayBarsProps {
  title: string
  days: readonly { day: string; value: number }[]
}

const width = 40
const gap = 8
const height = 96

export function DayBars({ title, days }: DayBarsProps) {
  const { t, format } = useWords()
  const most = Math.max(...days.map(({ value }) => value), 0)
  return (
    <Card className="grid content-start gap-3">
      <h2 className="text-lg">{title}</h2>
      {most === 0 ? (
        <p className="grid h-32 place-items-center text-ink-soft text-sm">{t('overview.quiet')}</p>
      ) : (
        <svg
          viewBox={`0 0 ${days.length * (width + gap) - gap} ${height + 32}`}
          className="h-32 w-full"
          aria-hidden="true"
        >
          {days.map(({ day, value }, index) => {
            const x = index * (width + gap)
            const tall = value === 0 ? 1 : Math.max(3, (value / most) * (height - 16))
            return (
              <g key={day}>
                <rect x={x} y={height - tall} width={width} height={tall} rx={4} className="fill-peacock" />
                <text x={x + width / 2} y={height - tall - 4} textAnchor="middle" className="fill-ink text-[11px]">
                  {value > 0 && format.number(value)}
                </text>
                <text x={x + width / 2} y={height + 16} textAnchor="middle" className="fill-ink-soft text-[11px]">
                  {Number(day.slice(8))}
                </text>
              </g>
            )
          })}
        </svg>
      )}
      <ul className="sr-only">
        {days.map(({ day, value }) => (
          <li key={day}>{t('overview.dayValue', { day: format.day(day), value: format.number(value) })}</li>
        ))}
      </ul>
    </Card>
  )
}
