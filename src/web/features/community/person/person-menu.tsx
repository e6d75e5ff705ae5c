// What can be done about a person beside following them. Blocking asks first, since it ends following both ways.
'use client'
import { EllipsisVertical } from 'lucide-react'
import { useState } from 'react'
import type { Profile } from '#contract/people.ts'
import { useWords } from '#words'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Menu, MenuItem } from '../../../ui/menu.tsx'
import { ReportDialog } from '../report-dialog.tsx'
import type { StandingAct } from './use-standing.ts'

interface PersonMenuProps {
  person: Profile
  onAct: (act: StandingAct) => void
}

export function PersonMenu({ person, onAct }: PersonMenuProps) {
  const { t } = useWords()
  const [open, setOpen] = useState<'none' | 'block' | 'report'>('none')
  const { name, handle, isMuted, isBlocked } = person
  const close = () => setOpen('none')
  const label = t('people.menu', { name })
  return (
    <>
      <Menu
        label={label}
        trigger={
          <Button look="outline" size="icon" aria-label={label}>
            <EllipsisVertical aria-hidden="true" />
          </Button>
        }
      >
        <MenuItem onSelect={() => onAct(isMuted ? 'unmute' : 'mute')}>
          {t(isMuted ? 'people.unmute' : 'people.mute')}
        </MenuItem>
        {isBlocked ? (
          <MenuItem onSelect={() => onAct('unblock')}>{t('people.unblock')}</MenuItem>
        ) : (
          <MenuItem onSelect={() => setOpen('block')}>{t('people.block')}</MenuItem>
        )}
        <MenuItem onSelect={() => setOpen('report')}>{t('report.action')}</MenuItem>
      </Menu>
      <Dialog
        open={open === 'block'}
        onClose={close}
        title={t('people.blockTitle', { name })}
        description={t('people.blockText')}
      >
        <div className="flex flex-wrap justify-end gap-3">
          <Button look="ghost" onClick={close}>
            {t('common.cancel')}
          </Button>
          <Button
            look="danger"
            onClick={() => {
              close()
              onAct('block')
            }}
          >
            {t('people.block')}
          </Button>
        </div>
      </Dialog>
      {open === 'report' && <ReportDialog subject={{ kind: 'person', id: handle }} onClose={close} />}
    </>
  )
}
