// Asks for the reason of an act, in the author's language, and performs it. Somebody else was faster: the case is loaded again.
'use client'
import { CircleAlert } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { type Locale, languageNames, locales } from '#contract/locale.ts'
import type { ModerationAct, ModerationCaseDetail } from '#contract/moderation.ts'
import { useWords } from '#words'
import { call, fieldError } from '../../lib/api.ts'
import { notify } from '../../lib/notices.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { SelectField } from '../../ui/field.tsx'
import { LinesField } from '../../ui/lines-field.tsx'
import { Note } from '../../ui/note.tsx'
import { useAct } from '../admin/use-act.ts'
import { actWords } from './act-words.ts'
import { decideCase } from './endpoints.ts'
import { reasonTemplates } from './reason-templates.ts'

interface DecideDialogProps {
  found: ModerationCaseDetail
  act: ModerationAct
  onClose: () => void
}

export function DecideDialog({ found, act, onClose }: DecideDialogProps) {
  const { t } = useWords()
  const doing = useAct()
  const [reason, setReason] = useState('')
  const [note, setNote] = useState('')
  const { label, does } = actWords(found, act)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const said = note.trim()
    const body = { act, reason, version: found.version, ...(said !== '' && { note: said }) }
    if ((await doing.perform(() => call(decideCase, { params: { caseId: found.id }, body }))) === null) return
    notify(t('moderation.decided'))
    onClose()
  }
  return (
    <Dialog open onClose={onClose} title={t(label)} description={t(does)}>
      <form onSubmit={submit} className="grid gap-4" noValidate>
        <Templates found={found} act={act} onChoose={setReason} />
        <LinesField
          label={t('moderation.reasonLabel')}
          hint={t('moderation.reasonHint')}
          rows={3}
          maxLength={300}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
          error={fieldError(doing.refusal, 'reason')}
        />
        <LinesField
          label={t('moderation.noteLabel')}
          hint={t('moderation.noteHint')}
          rows={2}
          maxLength={1000}
          value={note}
          onChange={({ target }) => setNote(target.value)}
          error={fieldError(doing.refusal, 'note')}
        />
        {doing.problem && (
          <Note tone="danger" icon={CircleAlert} alert>
            {doing.problem}
          </Note>
        )}
        <Button
          type="submit"
          look={act === 'delete' || act === 'suspend' ? 'danger' : 'primary'}
          pending={doing.isPending}
        >
          {t(label)}
        </Button>
      </form>
    </Dialog>
  )
}

interface TemplatesProps {
  found: ModerationCaseDetail
  act: ModerationAct
  onChoose: (reason: string) => void
}

/** In the author's language, where one was chosen. */
function Templates({ found, act, onChoose }: TemplatesProps) {
  const { t } = useWords()
  const [locale, setLocale] = useState<Locale>(found.person.locale ?? 'en')
  const reported = found.reasons.map(({ reason }) => reason)
  const texts = reasonTemplates({ act, isAppealed: found.state === 'appealed', reported, locale })
  return (
    <div className="grid gap-3 sm:grid-cols-[1fr_9rem]">
      <SelectField label={t('moderation.templates')} value="" onChange={(event) => onChoose(event.target.value)}>
        <option value="">{t('moderation.templates.choose')}</option>
        {texts.map((text) => (
          <option key={text} value={text}>
            {text}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t('moderation.language')}
        value={locale}
        onChange={(event) => setLocale(locales.find((one) => one === event.target.value) ?? 'en')}
      >
        {locales.map((one) => (
          <option key={one} value={one}>
            {languageNames[one]}
          </option>
        ))}
      </SelectField>
    </div>
  )
}
