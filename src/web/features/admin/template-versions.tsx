// The versions of a template. Starting from an old one makes a new version of it; nothing is ever lost.
import type { AdminTemplateDetail } from '#contract/admin-templates.ts'
import { useWords } from '#words'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Badge } from './badge.tsx'

export function TemplateVersions({
  template,
  onLoad,
}: {
  template: AdminTemplateDetail
  onLoad: (version: number) => void
}) {
  const { t, format } = useWords()
  return (
    <Card className="grid gap-3">
      <div>
        <h2 className="text-xl">{t('template.versions')}</h2>
        <p className="text-ink-soft text-sm">{t('template.versionsNote')}</p>
      </div>
      <ul className="divide-y divide-line">
        {template.versions.map(({ version, createdAt, name }) => (
          <li key={version} className="flex flex-wrap items-center gap-3 py-2.5">
            <span className="font-semibold">{t('templates.version', { version })}</span>
            <span className="min-w-0 flex-1 truncate text-ink-soft text-sm">
              {name} · {format.moment(createdAt)}
            </span>
            {version === template.version ? (
              <Badge tone="good">{t('templates.onOffer')}</Badge>
            ) : (
              <Button look="outline" size="small" onClick={() => onLoad(version)}>
                {t('template.load', { version })}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}
