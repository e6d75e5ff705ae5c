// What a case is recognised by: a title, and of a post or a person the picture. Moderators see what nobody else does any more.
import type { ModerationCase } from '#contract/moderation.ts'
import type { Picture } from '#contract/picture.ts'
import type { PostFacts } from '#modules/community/index.ts'
import { showPerson } from '#modules/identity/index.ts'
import { showId } from '#platform/ids.ts'
import { privatePicture } from '#platform/images/index.ts'
import type { Services } from '#platform/module.ts'
import type { Subject } from './subjects.ts'

type Face = Pick<ModerationCase, 'title' | 'imageUrl' | 'width' | 'height' | 'placeholder'>

const faceless = { imageUrl: null, width: 1, height: 1, placeholder: '' }
const profilePictureSize = 256

/** By signed addresses: the public ones of a hidden post answer nobody. */
export function showPostPicture(services: Pick<Services, 'secrets' | 'clock'>, post: PostFacts): Picture {
  const { width, height, placeholder } = post
  const ref = { contentHash: post.content_hash.toString('hex'), mark: showId('generation', post.generation_id) }
  return privatePicture(services, { ...ref, width, height, placeholder })
}

export function showFace(services: Pick<Services, 'secrets' | 'clock'>, subject: Subject | undefined): Face {
  switch (subject?.kind) {
    case 'post': {
      const { imageUrl, width, height, placeholder } = showPostPicture(services, subject.post)
      return { title: subject.post.title, imageUrl, width, height, placeholder }
    }
    case 'comment':
      return { title: subject.comment.text, ...faceless }
    case 'person': {
      const { name, pictureUrl } = showPerson(subject.person)
      const size = { width: profilePictureSize, height: profilePictureSize }
      return { title: name, ...faceless, ...(pictureUrl && { imageUrl: pictureUrl, ...size }) }
    }
    default:
      return { title: '', ...faceless }
  }
}
