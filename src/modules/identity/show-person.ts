// A person as everybody may see them: name, handle, picture. Nothing else of an account is public.
import type { Person } from '#contract/posts.ts'
import { pictureAddress } from './account.ts'
import type { AccountFacts } from './accounts.sql.ts'

export function showPerson({
  handle,
  name,
  pictureHash,
}: Pick<AccountFacts, 'handle' | 'name' | 'pictureHash'>): Person {
  return { handle, name, pictureUrl: pictureHash && pictureAddress(Buffer.from(pictureHash, 'hex'), 256) }
}
