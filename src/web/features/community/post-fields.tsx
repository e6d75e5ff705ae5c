// The fields of a post, the same for publishing and for editing: title, category, tags, who sees it, and what a remix may do.
'use client'
import { CircleAlert } from 'lucide-react'
import { postTitleMax } from '#contract/post-limits.ts'
import type { RemixPermission, Visibility } from '#contract/posts.ts'
import { useWords } from '#words'
import { fieldError, type Refused } from '../../lib/api.ts'
import { Button } from '../../ui/button.tsx'
import { FieldFrame, TextField } from '../../ui/field.tsx'
import { Note } from '../../ui/note.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { Select } from '../../ui/select.tsx'
import { NotedChoice } from './noted-choice.tsx'
import type { PostDraft } from './post-draft.ts'
import { TagsField } from './tags-field.tsx'
import type { FormFacts } from './use-form-facts.ts'

interface PostFieldsProps {
  draft: PostDraft
  onChange: (change: Partial<PostDraft>) => void
  suggestedTags: readonly string[]
  facts: FormFacts
  /** It came of somebody's sealed prompt, which its owner may not open. */
  isFromSealed: boolean
  refusal: Refused | null
  /** Of a title that nobody has chosen yet. */
  titleHint?: string
  /** Send was pressed: what is missing is said. */
  isChecked: boolean
}

const visibilities = ['public', 'private'] as const satisfies readonly Visibility[]
const permissions = ['open', 'sealed', 'closed'] as const satisfies readonly RemixPermission[]

export const isTitled = (draft: PostDraft) => [...draft.title.trim()].length >= 3

export function PostFields(props: PostFieldsProps) {
  const { draft, onChange, suggestedTags, facts, isFromSealed, refusal, isChecked, titleHint } = props
  const { format, t } = useWords()
  const values = { reward: format.credits(facts.rule.reward), most: format.number(facts.rule.postMax) }
  return (
    <div className="grid gap-6">
      <TextField
        label={t('publish.name')}
        value={draft.title}
        maxLength={postTitleMax}
        dir="auto"
        autoComplete="off"
        onChange={({ target }) => onChange({ title: target.value })}
        hint={titleHint}
        error={fieldError(refusal, 'title') ?? (isChecked && !isTitled(draft) ? t('publish.nameShort') : undefined)}
      />
      <CategoryField {...props} />
      <TagsField
        tags={draft.tags}
        suggested={suggestedTags}
        error={tagsError(refusal)}
        onChange={(tags) => onChange({ tags })}
      />
      <NotedChoice
        label={t('publish.visibility')}
        value={draft.visibility}
        onChange={(visibility) => onChange({ visibility })}
        choices={visibilities.map((value) => ({
          value,
          label: t(`publish.visibility.${value}`),
          note: t(`publish.visibilityNote.${value}`),
        }))}
      />
      <NotedChoice
        label={t('publish.remix')}
        value={draft.remix}
        onChange={(remix) => onChange({ remix })}
        choices={permissions
          .filter((value) => !(isFromSealed && value === 'open'))
          .map((value) => ({
            value,
            label: t(`publish.remix.${value}`),
            note: t(`publish.remixNote.${value}`, values),
          }))}
      />
      {isFromSealed && <p className="-mt-3 text-ink-soft text-sm">{t('publish.remixFromSealed')}</p>}
    </div>
  )
}

function CategoryField({ draft, onChange, facts, refusal, isChecked }: PostFieldsProps) {
  const { t, shownName } = useWords()
  return (
    <FieldFrame
      label={t('publish.category')}
      error={
        fieldError(refusal, 'categoryId') ??
        (facts.hasFailed ? t('publish.categoriesFailed') : undefined) ??
        (isChecked && draft.categoryId === '' ? t('publish.categoryMissing') : undefined)
      }
    >
      {(wiring) => (
        <div className="flex gap-2">
          <Select
            {...wiring}
            value={draft.categoryId}
            onChange={({ target }) => onChange({ categoryId: target.value })}
            className="min-w-0 flex-1"
          >
            <option value="">{t('publish.categoryNone')}</option>
            {facts.categories?.map(({ id, name }) => (
              <option key={id} value={id}>
                {shownName(name)}
              </option>
            ))}
          </Select>
          {facts.hasFailed && (
            <Button look="outline" onClick={facts.retry}>
              {t('common.tryAgain')}
            </Button>
          )}
        </div>
      )}
    </FieldFrame>
  )
}

/** The server names a tag by its place: `tags.2`. */
function tagsError(refusal: Refused | null): string | undefined {
  return refusal?.fields.find(({ field }) => field === 'tags' || field.startsWith('tags.'))?.message
}

/** What the server had against the post as a whole; what a field can say stands at the field. */
export function PublishRefusal({ refusal }: Pick<PostFieldsProps, 'refusal'>) {
  const { t } = useWords()
  if (refusal?.code !== 'content_policy_violation' || refusal.fields.length > 0)
    return <RefusalNote refusal={refusal} />
  return (
    <Note tone="danger" icon={CircleAlert} alert>
      <p className="font-semibold">{t('publish.policyTitle')}</p>
      <p>{refusal.detail}</p>
      {refusal.phrase !== undefined && <p>{t('publish.policyPicture')}</p>}
    </Note>
  )
}
