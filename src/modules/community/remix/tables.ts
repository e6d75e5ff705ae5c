// Row shapes of remixing. Only *.sql.ts files of this folder use them.

export type Lineage = 'remixed' | 'inspired'

export type RemixOpensTable = {
  user_id: string
  post_id: string
  opened_at: Date
}

export type RemixesTable = {
  generation_id: string
  post_id: string
  user_id: string
  creation_id: string
  lineage: Lineage
  prompt_similarity: number
  design_similarity: number | null
  delivered_at: Date
}

export type PostReusesTable = {
  post_id: string
  user_id: string
  generation_id: string
  delivered_at: Date
}

export type RemixTables = {
  remix_opens: RemixOpensTable
  remixes: RemixesTable
  post_reuses: PostReusesTable
}
