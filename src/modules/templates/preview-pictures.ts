// Port: where the preview pictures of templates are looked up. Implemented by whoever stores pictures.
import type { Picture } from '#contract/studio.ts'

/** Public pictures by content hash (sha256, 64 hex digits). A hash without a picture is left out of the answer. */
export type PreviewPictures = (hashes: string[]) => Promise<Map<string, Picture>>
