// What an admin may do to an account. Each act asks for its reason; one's own account is left alone.
'use client'
import { useState } from 'react'
import type { AdminUserDetail } from '#contract/admin-users.ts'
import type { Bucket } from '#contract/credits.ts'
import type { Role } from '#contract/identity.ts'
import { useWords } from '#words'
import { call, fieldError } from '../../lib/api.ts'
import { Button } from '../../ui/button.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { newKey } from '../studio/idempotency-key.ts'
import { adjustCredits, restoreUser, setUserRole, suspendUser } from './endpoints.ts'
import { ReasonDialog } from './reason-dialog.tsx'
import { buckets, roles } from './roles.ts'
import { useAct } from './use-act.ts'

type Open = 'adjust' | 'role' | 'suspend' | 'restore' | null

export function UserActs({ user }: { user: AdminUserDetail }) {
  const { t } = useWords()
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button onClick={() => setOpen('adjust')}>{t('user.adjust')}</Button>
      {user.isSelf ? (
        <p className="text-ink-soft text-sm">{t('user.self')}</p>
      ) : (
        <>
          <Button look="outline" onClick={() => setOpen('role')}>
            {t('user.changeRole')}
          </Button>
          {user.suspendedAt ? (
            <Button look="outline" onClick={() => setOpen('restore')}>
              {t('user.restore')}
            </Button>
          ) : (
            <Button look="danger" onClick={() => setOpen('suspend')}>
              {t('user.suspend')}
            </Button>
          )}
        </>
      )}
      {open === 'adjust' && <AdjustDialog userId={user.id} onClose={close} />}
      {open === 'role' && <RoleDialog userId={user.id} present={user.role} onClose={close} />}
      {open === 'suspend' && <SuspendDialog userId={user.id} onClose={close} />}
      {open === 'restore' && <RestoreDialog userId={user.id} onClose={close} />}
    </div>
  )
}

interface ActProps {
  userId: string
  onClose: () => void
}

function AdjustDialog({ userId, onClose }: ActProps) {
  const { t } = useWords()
  const act = useAct()
  // One key for one dialog: pressed twice, it is the same adjustment.
  const [idempotencyKey] = useState(newKey)
  const [amount, setAmount] = useState('')
  const [bucket, setBucket] = useState<Bucket>('bonus')
  const credits = Number(amount.replace(',', '.').replace('−', '-'))
  const perform = (reason: string) => {
    const body = { userId, credits, reason, ...(credits > 0 && { bucket }) }
    return act.perform(() => call(adjustCredits, { body, idempotencyKey }))
  }
  return (
    <ReasonDialog
      title={t('user.adjust')}
      reasonLabel={t('user.adjustReason')}
      act={act}
      onPerform={perform}
      onClose={onClose}
    >
      <TextField
        label={t('user.adjustHow')}
        hint={t('user.adjustHint')}
        inputMode="text"
        value={amount}
        onChange={(event) => setAmount(event.target.value)}
        error={fieldError(act.refusal, 'credits')}
      />
      {!(credits < 0) && (
        <SelectField
          label={t('user.bucket')}
          value={bucket}
          onChange={(event) => setBucket(buckets.find((one) => one === event.target.value) ?? 'bonus')}
          error={fieldError(act.refusal, 'bucket')}
        >
          {buckets.map((one) => (
            <option key={one} value={one}>
              {t(`bucket.${one}`)}
            </option>
          ))}
        </SelectField>
      )}
    </ReasonDialog>
  )
}

function RoleDialog({ userId, present, onClose }: ActProps & { present: Role }) {
  const { t } = useWords()
  const act = useAct()
  const [role, setRole] = useState<Role>(present)
  const perform = (reason: string) =>
    act.perform(() => call(setUserRole, { params: { userId }, body: { role, reason } }))
  return (
    <ReasonDialog title={t('user.changeRole')} act={act} onPerform={perform} onClose={onClose}>
      <SelectField
        label={t('users.role')}
        value={role}
        onChange={(event) => setRole(roles.find((one) => one === event.target.value) ?? present)}
      >
        {roles.map((one) => (
          <option key={one} value={one}>
            {t(`role.${one}`)}
          </option>
        ))}
      </SelectField>
    </ReasonDialog>
  )
}

function SuspendDialog({ userId, onClose }: ActProps) {
  const { t } = useWords()
  const act = useAct()
  const perform = (reason: string) => act.perform(() => call(suspendUser, { params: { userId }, body: { reason } }))
  return (
    <ReasonDialog
      title={t('user.suspend')}
      text={t('user.suspendText')}
      isDangerous
      act={act}
      onPerform={perform}
      onClose={onClose}
    />
  )
}

function RestoreDialog({ userId, onClose }: ActProps) {
  const { t } = useWords()
  const act = useAct()
  const perform = (reason: string) => act.perform(() => call(restoreUser, { params: { userId }, body: { reason } }))
  return (
    <ReasonDialog
      title={t('user.restore')}
      text={t('user.restoreText')}
      act={act}
      onPerform={perform}
      onClose={onClose}
    />
  )
}
