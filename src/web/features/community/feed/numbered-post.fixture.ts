// A post for tests of lists: its number is in its id and its title.
import type { Post } from '#contract/posts.ts'

export const numberedPost = (n: number, createdAtMs: number): Post => ({
  id: `pst_${n}`,
  createdAt: new Date(createdAtMs).toISOString(),
  imageUrl: '/a.webp',
  width: 4,
  height: 5,
  placeholder: '',
  sources: [],
  title: `Post ${n}`,
  author: { handle: 'asha', name: 'Asha', pictureUrl: null },
  likes: 0,
  liked: false,
  comments: 0,
  reuses: 0,
  category: { id: 'food', name: 'Food' },
  remix: 'open',
})
