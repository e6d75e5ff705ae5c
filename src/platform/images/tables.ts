// Row shapes of the picture tables. Only images.sql.ts and public-pictures.sql.ts use them.
import type { Generated } from 'kysely'
import type { FileFormat } from './file-format.ts'

export interface ImagesTable {
  content_hash: Buffer
  width: number
  height: number
  size_bytes: number
  storage_tag: string
  placeholder: string | null
  reference_count: Generated<number>
  unused_since: Date | null
  removing_since: Date | null
  created_at: Date
}

export interface ImageFilesTable {
  content_hash: Buffer
  format: FileFormat
  width: number
  is_labelled: boolean
  watermark: string
  is_preview: boolean
  requested_at: Date
  made_at: Date | null
  size_bytes: number | null
  mark_offset: number | null
}

export interface PublicPicturesTable {
  content_hash: Buffer
  mark: string
  reason: 'template_preview' | 'post'
  watermark: string
  published_at: Date
  hidden_at: Date | null
}

export type ImagesTables = {
  images: ImagesTable
  image_files: ImageFilesTable
  public_pictures: PublicPicturesTable
}
