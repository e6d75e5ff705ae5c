// Whether the audit log is whole, by the last proof, and the button that orders another.
'use client'
import { useQuery } from '@tanstack/react-query'
import { ShieldAlert, ShieldCheck, ShieldQuestion } from 'lucide-react'
import type { AuditState } from '#contract/admin-audit.ts'
import { useWords } from '#words'
import { call, load } from '../../lib/api.ts'
import { notify } from '../../lib/notices.ts'
import { Button } from '../../ui/button.tsx'
import { Note } from '../../ui/note.tsx'
import { getAuditState, proveAudit } from './endpoints.ts'
import { adminKeys } from './keys.ts'
import { useAct } from './use-act.ts'

const againMs = 10_000
/** Of two lines and a button below them, or beside them: nothing jumps when the answer comes. */
const height = 'min-h-39 sm:min-h-18'

export function AuditStateCard() {
  const { t } = useWords()
  const state = useQuery({
    queryKey: adminKeys.of('audit-state'),
    queryFn: () => load(getAuditState, {}),
    refetchInterval: againMs,
  })
  if (state.data) return <State state={state.data} />
  if (!state.error) return <div className={`skeleton rounded-2xl ${height}`} aria-busy="true" />
  return (
    <Note tone="danger" className={height} icon={ShieldQuestion}>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <div className="grid gap-0.5">
          <p className="font-semibold text-base">{t('admin.failed')}</p>
          <p>{state.error.message}</p>
        </div>
        <Button look="outline" size="small" onClick={() => void state.refetch()}>
          {t('common.tryAgain')}
        </Button>
      </div>
    </Note>
  )
}

function State({ state }: { state: AuditState }) {
  const { t, format } = useWords()
  const act = useAct()
  const { proof, isEndSigned } = state
  const isBroken = !isEndSigned || proof?.isRight === false
  const title = isBroken ? 'audit.broken' : proof ? 'audit.whole' : 'audit.unproved'
  const prove = async () => {
    if (await act.perform(() => call(proveAudit, {}))) notify(t('audit.ordered'))
  }
  return (
    <Note
      tone={isBroken ? 'danger' : proof ? 'info' : 'warm'}
      className={height}
      icon={isBroken ? ShieldAlert : proof ? ShieldCheck : ShieldQuestion}
    >
      <div className="flex flex-wrap items-center justify-between gap-3">
        <div className="grid gap-0.5">
          <p className="font-semibold text-base">{t(title)}</p>
          <p>
            {t('audit.state', { sealed: format.number(state.sealed), waiting: format.number(state.waiting) })}
            {proof &&
              ` · ${t('audit.proved', { sealed: format.number(proof.sealed), moment: format.moment(proof.checkedAt) })}`}
          </p>
          {!isEndSigned && <p>{t('audit.unsigned')}</p>}
          {proof?.breaks.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {act.problem && <p role="alert">{act.problem}</p>}
        </div>
        <Button look="outline" size="small" pending={act.isPending} onClick={() => void prove()}>
          {t('audit.prove')}
        </Button>
      </div>
    </Note>
  )
}
