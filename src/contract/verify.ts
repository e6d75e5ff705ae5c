// Verifying a file: what this installation knows of it, and what its own metadata say. Never a prompt, never a user.
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Id, Time } from './page.ts'

export { verifyMaxBytes } from './verify-options.ts'

/** A picture made here. Nothing of it is private: all of this stands in the file or beside the public picture. */
export const VerifiedGeneration = z.object({
  /** As the file carries it; opens nothing. */
  id: Id,
  createdAt: Time,
  /** Visible label of provenance: `Drawn by Rangoli` or `AI generated`. */
  label: z.string(),
  /** `drawn` by rules, without a model; `generated` by a trained model. */
  kind: z.enum(['drawn', 'generated']),
  provider: z.string(),
  /** True: byte for byte a file that was made here. False: changed since, or its metadata were copied from one. */
  isUnchanged: z.boolean(),
})
export type VerifiedGeneration = z.infer<typeof VerifiedGeneration>

/** What the metadata of the file claim. Anybody can write or copy them. */
export const FileSource = z.object({
  /** It carries the marks of Rangoli. Proves nothing by itself. */
  namesRangoli: z.boolean(),
  /** Last part of the IPTC code: `trainedAlgorithmicMedia`, `digitalCapture`. */
  digitalSourceType: z.string().optional(),
  provider: z.string().optional(),
  system: z.string().optional(),
  credit: z.string().optional(),
  tool: z.string().optional(),
})
export type FileSource = z.infer<typeof FileSource>

export const VerifiedFile = z.object({
  /** The metadata name a generation of this installation, and all that they say of it is so. */
  known: z.boolean(),
  /** Only of what is known. */
  generation: VerifiedGeneration.optional(),
  /** Absent: the file says nothing about its origin that can be read. */
  source: FileSource.optional(),
})
export type VerifiedFile = z.infer<typeof VerifiedFile>

export const verifyFile = endpoint({
  id: 'studio.verify_file',
  method: 'POST',
  path: '/api/verify-file',
  summary: 'Where a picture file comes from: PNG, JPEG, WebP or AVIF up to 25 MB. It is read and not kept',
  auth: 'none',
  rateLimit: 'verify',
  takes: 'file',
  body: z.object({ file: z.file() }),
  reply: VerifiedFile,
  status: 200,
  refusals: [],
})
