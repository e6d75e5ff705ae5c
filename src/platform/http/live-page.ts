// Pages that are rendered on the server from what the database holds now: what a module says of one of its own. No business words here.

/** What one rendering shows. */
export interface PageContent {
  /** Handed to the page as it is. Must hold nothing of whoever asks: the markup is kept and sent to everybody. */
  data: unknown
  /** Whether all of it may be shown still; asked each time before kept markup is sent, so it must be cheap. */
  isStillShown(): Promise<boolean>
}

/** One address of such a page. */
export interface PageMatch {
  /** Names the rendering: the address with what counts of its query. */
  address: string
  /** Null: there is nothing there for visitors. */
  load(): Promise<PageContent | null>
  /** Whether there is something there for this person (uuid). */
  isThereFor(userId: string): Promise<boolean>
}

export interface LivePage {
  /** Where Next renders it, without the language. Nobody can ask for that address by name. */
  renderedAt: string
  /** Where the page of people who are signed in is built; it asks the API for what it shows. */
  builtAt: string
  /** Null: not an address of this page. */
  match(path: string, query: URLSearchParams): PageMatch | null
}

/** A part of a built page that is rendered on the server. The built page has an empty element with `data-filling` for it. */
export interface LivePart {
  /** The built page it belongs to: `/`. */
  page: string
  /** Name of the place, and id of the element that is taken out of the rendering. */
  name: string
  renderedAt: string
  load(): Promise<PageContent | null>
}

export interface LivePages {
  pages: readonly LivePage[]
  parts: readonly LivePart[]
  /** False sends visitors to the sign-in. */
  isOpenToVisitors(): Promise<boolean>
}

export const noLivePages: LivePages = { pages: [], parts: [], isOpenToVisitors: async () => true }

/** What is rendered, and what is built for users, lies here, so that nobody reaches one but through its own address. */
const folders = ['/live', '/community']

export const isRenderedAddress = (path: string) =>
  folders.some((folder) => path === folder || path.startsWith(`${folder}/`))

export function findLivePage({ pages }: LivePages, url: string): { page: LivePage; match: PageMatch } | null {
  const [path = '/', query = ''] = url.split('?', 2)
  for (const page of pages) {
    const match = page.match(path, new URLSearchParams(query))
    if (match) return { page, match }
  }
  return null
}
