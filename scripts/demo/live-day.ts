// What people do on a day beside making pictures: like, follow, comment and answer. New posts get most of it.
import { createComment } from '#contract/comments.ts'
import { followPerson } from '#contract/people.ts'
import { likePost } from '#contract/posts.ts'
import { answers, comments } from './comments.ts'
import type { Making } from './make-pictures.ts'
import type { DemoPost, Villager } from './village.ts'

type Act = () => Promise<unknown>

// Older posts are still found now and then.
const shareOfOldLikes = 0.05
const commentsPerLike = 0.14
const followsPerLike = 0.09

/** `done` remembers what must not be done twice: a like would be taken back, the same words are refused. */
export async function liveDay(
  { village, chance, place }: Making,
  { posts, done, minutes }: { posts: readonly DemoPost[]; done: Set<string>; minutes: number },
): Promise<void> {
  const acts: Act[] = []
  const isFirst = (what: string) => !done.has(what) && done.add(what) !== undefined
  const meet = (person: Villager, post: DemoPost) => {
    const params = { postId: post.id }
    if (isFirst(`like ${person.key} ${post.id}`)) acts.push(() => person.browser.call(likePost, { params }))
    if (chance.next() < commentsPerLike) acts.push(() => comment(person, post))
    if (chance.next() < followsPerLike && isFirst(`follow ${person.key} ${post.author.key}`)) {
      acts.push(() => person.browser.call(followPerson, { params: { handle: post.author.handle } }))
    }
  }
  const comment = async (person: Villager, post: DemoPost) => {
    const text = chance.pick(comments)
    if (!isFirst(`comment ${post.id} ${text}`)) return
    const params = { postId: post.id }
    const { id } = await person.browser.call(createComment, { params, body: { text } })
    if (chance.next() > 0.4) return
    place.clock.pass(1)
    const body = { text: chance.pick(answers), parentId: id }
    if (isFirst(`comment ${post.id} ${body.text}`)) await post.author.browser.call(createComment, { params, body })
  }
  const isNew = new Set(posts)
  for (const post of village.posts) {
    const share = isNew.has(post) ? post.appeal : post.appeal * shareOfOldLikes
    for (const person of village.villagers.values()) {
      if (person.key !== post.author.key && chance.next() < share) meet(person, post)
    }
  }
  const shuffled = chance.shuffled(acts)
  for (const act of shuffled) {
    place.clock.pass(minutes / (shuffled.length + 1))
    await act()
  }
}
