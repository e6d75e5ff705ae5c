// What can be done with a comment beside answering it: delete one's own or one below one's own post, report another's.
'use client'
import { EllipsisVertical } from 'lucide-react'
import { useState } from 'react'
import type { Comment } from '#contract/comments.ts'
import { useWords } from '#words'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import { ReportDialog } from './report-dialog.tsx'

export function CommentMenu({ comment, onDelete }: { comment: Comment; onDelete: () => void }) {
  const { t } = useWords()
  const [open, setOpen] = useState<'none' | 'delete' | 'report'>('none')
  const close = () => setOpen('none')
  return (
    <>
      <Menu
        label={t('comments.menu')}
        trigger={
          <Button look="ghost" size="icon" aria-label={t('comments.menu')}>
            <EllipsisVertical aria-hidden="true" />
          </Button>
        }
      >
        {comment.isDeletable && <MenuItem onSelect={() => setOpen('delete')}>{t('comments.delete')}</MenuItem>}
        {!comment.isOwn && <MenuItem onSelect={() => setOpen('report')}>{t('report.action')}</MenuItem>}
      </Menu>
      <Dialog
        open={open === 'delete'}
        onClose={close}
        title={t('comments.deleteTitle')}
        description={t('comments.deleteText')}
      >
        <div className="flex flex-wrap justify-end gap-3">
          <Button look="ghost" onClick={close}>
            {t('common.keep')}
          </Button>
          <Button
            look="danger"
            onClick={() => {
              close()
              onDelete()
            }}
          >
            {t('comments.delete')}
          </Button>
        </div>
      </Dialog>
      {open === 'report' && <ReportDialog subject={{ kind: 'comment', id: comment.id }} onClose={close} />}
    </>
  )
}
