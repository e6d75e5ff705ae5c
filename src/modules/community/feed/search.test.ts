import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type FeedPostOptions, startFeed, type TestFeed } from '../../../../test/feed.ts'
import type { Member } from '../../../../test/social.ts'
import { indexAuthor } from './index-author.ts'
import { indexPost } from './index-post.ts'
import { forgetFeedPages } from './shared-pages.ts'
import { sweepSearchWords } from './sweep-search-words.ts'

let feed: TestFeed
let asha: Member

beforeAll(async () => {
  feed = await startFeed()
  asha = await feed.member({ name: 'Asha Ranganathan' })
})
afterAll(() => feed?.close())
beforeEach(() => feed.rows('TRUNCATE posts, search_words, search_word_remains CASCADE'))

const find = async (q: string, more = '') => {
  forgetFeedPages(feed.services.db)
  return (await feed.page(`q=${encodeURIComponent(q)}${more}`)).items.map(({ title }) => title)
}
const add = (title: string, options: FeedPostOptions = {}) => feed.add(asha, { title, prompt: '', ...options })

describe('search', () => {
  const titles = [
    'Diwali lamps on the terrace',
    'दीपावली की शुभकामनाएँ',
    'దీపావళి శుభాకాంక్షలు',
    'தீபாவளி நல்வாழ்த்துக்கள்',
    'Ein Café in Pondicherry',
  ] as const

  it.each([
    ['diwali', 0],
    ['LAMPS terrace', 0],
    ['terr', 0],
    ['diwlai', 0],
    ['diwalli lmaps', 0],
    ['दीपावली', 1],
    ['दिपावली', 1],
    ['शुभकामनाएं', 1],
    ['शुभका', 1],
    ['दीपावली'.normalize('NFD'), 1],
    ['దీపావళి', 2],
    ['దీపవళి', 2],
    ['శుభా', 2],
    ['தீபாவளி', 3],
    ['தீபவளி', 3],
    ['நல்வாழ்', 3],
    ['cafe', 4],
    ['pondichery', 4],
    ['pnodicherry', 4],
  ])('%s is found as it is meant, in its script, begun or misspelt [CO-2]', async (q, place) => {
    for (const title of titles) await add(title)
    expect(await find(q)).toEqual([titles[place]])
  })

  it('looks in titles, tags, open prompts and the name and handle of the author [CO-2]', async () => {
    await add('A quiet evening', { tags: ['kolam'], prompt: 'a peacock made of marigolds' })
    for (const q of ['evening', 'kolam', 'peacock', 'ranganathan', asha.handle, 'asha peacock kolam']) {
      expect(await find(q)).toEqual(['A quiet evening'])
    }
    expect(await find('peacock elephant')).toEqual([])
  })

  it('a sealed or closed prompt is found by none of its words, also when it is sealed later [CO-4]', async () => {
    await add('First', { prompt: 'saffron peacock', remix: 'sealed' })
    await add('Second', { prompt: 'saffron peacock', remix: 'closed' })
    const post = await add('Third', { prompt: 'saffron peacock' })
    expect(await find('saffron')).toEqual(['Third'])
    await feed.rows(`UPDATE posts SET remix = 'sealed' WHERE id = $1`, [post.id])
    await feed.services.db.transaction((tx) => indexPost(tx, post.id))
    for (const q of ['saffron', 'peacock', 'safron', 'peac']) expect(await find(q)).toEqual([])
    expect(await find('third')).toEqual(['Third'])
    const left = await feed.rows(`SELECT FROM post_search WHERE words @@ 'saffron'::tsquery`)
    expect(left).toEqual([])
  })

  it('finds nothing that is private, withdrawn or hidden, and finds it again when it is back [CO-7]', async () => {
    const post = await add('Peacock')
    const set = async (change: string) => {
      await feed.rows(`UPDATE posts SET ${change} WHERE id = $1`, [post.id])
      await feed.services.db.transaction((tx) => indexPost(tx, post.id))
    }
    await set(`hidden_at = now()`)
    expect(await find('peacock')).toEqual([])
    await set(`hidden_at = NULL`)
    expect(await find('peacock')).toEqual(['Peacock'])
    await set(`visibility = 'private'`)
    expect(await find('peacock')).toEqual([])
    await set(`visibility = 'public', title = 'Elephant'`)
    expect(await find('peacock')).toEqual([])
    expect(await find('elephant')).toEqual(['Elephant'])
    await set(`state = 'withdrawn', ended_at = now()`)
    expect(await feed.rows('SELECT FROM post_search')).toEqual([])
  })

  it('words that mean the same are not guessed while the word itself is there [CO-2]', async () => {
    await add('A lamp')
    await add('A camp')
    expect(await find('lamp')).toEqual(['A lamp'])
    expect(await find('damp')).toEqual(['A camp', 'A lamp'])
    expect(await find('zzzz')).toEqual([])
    expect(await find('!?')).toEqual([])
    expect(await find('the')).toEqual([])
  })

  it('pages go from the newest to the oldest, each post once, in one category or all [CO-2]', async () => {
    const seconds = (n: number) => new Date(Date.parse('2026-11-01T00:00:00Z') + n * 1000)
    for (let n = 0; n < 23; n++) {
      await add(`Lamp ${n}`, { publishedAt: seconds(n), categoryId: n % 2 === 0 ? 'festivals' : 'business' })
    }
    forgetFeedPages(feed.services.db)
    expect(new Set(await feed.scroll('q=lamp&limit=4')).size).toBe(23)
    expect(await feed.scroll('q=lamp&limit=4&categoryId=business')).toHaveLength(11)
    expect(await find('lamp', '&limit=2')).toEqual(['Lamp 22', 'Lamp 21'])
  })

  it('frequent words are walked from the newest on, rare ones are looked up, and both give the same [CO-2]', async () => {
    await feed.rows(
      `INSERT INTO posts (id, author_id, creation_id, generation_id, state, visibility, title, category_id, remix, content_hash, width,
         height, placeholder, watermark, prompt, shown_prompt, image_type, tier, aspect_ratio, label, created_at, published_at)
       SELECT md5(n::text)::uuid, $1, gen_random_uuid(), gen_random_uuid(), 'live', 'public', 'A lamp', 'festivals', 'open',
         sha256(n::text::bytea), 8, 8, '', '', '', '', 'poster', 'standard', '1:1', '', at, at
       FROM generate_series(1, 3000) n, LATERAL (SELECT now() - n * interval '20 minutes' AS at) t`,
      [asha.id],
    )
    await feed.rows('INSERT INTO post_counters (post_id) SELECT id FROM posts')
    await feed.rows(`INSERT INTO post_search (post_id, category_id, published_at, words)
      SELECT id, category_id, published_at, array_to_tsvector(ARRAY['lamp'] || CASE WHEN n % 2 = 0 THEN ARRAY['dusk'] ELSE ARRAY['dawn'] END
        || CASE WHEN n > 2990 THEN ARRAY['rare'] ELSE '{}' END || CASE WHEN n % 4 = 0 THEN ARRAY['rose', 'petal'] ELSE '{}' END
        || CASE WHEN n % 5 = 0 THEN ARRAY['brass'] ELSE '{}' END)
      FROM generate_series(1, 3000) n JOIN posts p ON p.id = md5(n::text)::uuid`)
    await feed.rows(`INSERT INTO search_words VALUES ('lamp', 3000), ('dusk', 1500), ('dawn', 1500), ('rare', 10),
      ('rose', 750), ('petal', 750), ('brass', 600)`)
    await feed.rows('ANALYZE post_search')
    const matches = async (q: string) => (await feed.scroll(`q=${q}&limit=100`)).length
    expect([await matches('lamp'), await matches('dusk'), await matches('rare'), await matches('dusk+rare')]).toEqual([
      3000, 1500, 10, 5,
    ])
    expect(await matches('dusk+dawn')).toBe(0)
    // Frequent ones that meet by chance, and others that always come together.
    expect([await matches('rose+brass'), await matches('rose+petal')]).toEqual([150, 750])
    expect(await find('rose+brass', '&limit=2&categoryId=business')).toEqual([])
    const hidden = 'UPDATE posts SET hidden_at = now() WHERE id IN (SELECT post_id FROM post_search LIMIT 2000)'
    await feed.rows(hidden)
    expect(await matches('lamp')).toBe(1000)
  })

  it('words are counted in and out, and those nobody uses are swept with what is left of them [CO-2]', async () => {
    const post = await add('Peacock lamp')
    await add('Peacock')
    const count = async () =>
      Object.fromEntries(
        (await feed.rows<{ word: string; posts: number }>('SELECT word, posts FROM search_words')).map((row) => [
          row.word,
          row.posts,
        ]),
      )
    expect(await count()).toMatchObject({ peacock: 2, lamp: 1 })
    await feed.rows(`UPDATE posts SET state = 'withdrawn', ended_at = now() WHERE id = $1`, [post.id])
    for (let n = 0; n < 2; n++) await feed.services.db.transaction((tx) => indexPost(tx, post.id))
    expect(await count()).toMatchObject({ peacock: 1, lamp: 0 })
    expect(await sweepSearchWords(feed.services.db)).toBe(1)
    expect(await feed.rows(`SELECT FROM search_word_remains WHERE word = 'lamp'`)).toEqual([])
    expect(await count()).not.toHaveProperty('lamp')
  })

  it('a post is found by the name its author has now, and by the old one no more [CO-2]', async () => {
    const meera = await feed.member({ name: 'Meera Iyer' })
    await feed.add(meera, { title: 'Boat', prompt: '' })
    expect(await find('iyer')).toEqual(['Boat'])
    const answer = await feed.send('PATCH', '/api/profile', meera, { name: 'Meera Krishnan' })
    expect(answer.statusCode).toBe(200)
    const [event] = await feed.rows<{ user_id: string }>(`SELECT user_id FROM events WHERE name = 'user_renamed'`)
    expect(event?.user_id).toBe(meera.id)
    expect(await indexAuthor(feed.services.db, meera.id)).toBe(1)
    expect(await find('krishnan')).toEqual(['Boat'])
    expect(await find('iyer')).toEqual([])
  })

  it('posts that are published at once wait for each other in one order [CO-1]', async () => {
    const posts = await Promise.all(
      Array.from({ length: 24 }, (_, n) => add(`${n % 2 === 0 ? 'dawn lamp zebra' : 'zebra lamp dawn'} number${n}`)),
    )
    await Promise.all(posts.map(({ id }) => feed.services.db.transaction((tx) => indexPost(tx, id))))
    const [row] = await feed.rows<{ posts: number }>(`SELECT posts FROM search_words WHERE word = 'zebra'`)
    expect(row?.posts).toBe(24)
  })

  it('takes eight words of a query and a hundred of a post, and no more [CO-2]', async () => {
    const many = Array.from({ length: 400 }, (_, n) => `word${n}`)
    await add('Peacock', { prompt: many.join(' ') })
    const [row] = await feed.rows<{ length: number }>('SELECT length(words) AS length FROM post_search')
    expect(row?.length).toBeLessThanOrEqual(96)
    expect(await find(`${many.slice(0, 8).join(' ')} nosuchword`)).toEqual(['Peacock'])
    expect((await feed.send('GET', `/api/community/feed?q=${'x'.repeat(201)}`, null)).statusCode).toBe(400)
  })
})
