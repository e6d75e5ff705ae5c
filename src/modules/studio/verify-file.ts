// Says where a picture file comes from, as far as its metadata survived. Claims no more than can be known; tells nothing private.
import type { FileSource, VerifiedFile, VerifiedGeneration } from '#contract/verify.ts'
import { listActiveTemplates } from '#modules/templates/index.ts'
import { parseId } from '#platform/ids.ts'
import {
  findPublicMark,
  isMadeHere,
  isMark,
  type ProvenanceKind,
  provenanceLabels,
  type ReadSource,
  readSource,
  type SourceClaims,
  sourceTypeOf,
  UnusablePicture,
} from '#platform/images/index.ts'
import type { Services } from '#platform/module.ts'
import { Refusal } from '#platform/refusal.ts'
import { findDeliveredGeneration } from './delivered-generations.sql.ts'
import { illustratorName } from './providers/illustrator.ts'

type Parts = Pick<Services, 'db' | 'storage'>

/** What this installation remembers of a mark. */
interface KnownPicture {
  kind: ProvenanceKind
  provider: string
  createdAt: Date
  /** None when nothing of it is kept any more. */
  originals: { contentHash: string; width: number; height: number }[]
}

/** Throws unsupported_media_type for what is no picture, validation_failed for what cannot be read. */
export async function verifyFile(services: Parts, bytes: Buffer): Promise<VerifiedFile> {
  const read = await readClaims(bytes)
  const source = showSource(read.claims)
  const generation = await findGeneration(services, read, bytes)
  return { known: generation !== null, ...(generation && { generation }), ...(source && { source }) }
}

async function readClaims(bytes: Buffer): Promise<ReadSource> {
  const read = await readSource(bytes).catch((error: unknown) => {
    if (!(error instanceof UnusablePicture)) throw error
    throw new Refusal('validation_failed', 'This file is damaged or was cut off. Try the original file.')
  })
  if (read) return read
  throw new Refusal('unsupported_media_type', 'This is not a PNG, JPEG, WebP or AVIF picture.')
}

function showSource(claims: SourceClaims): FileSource | null {
  const { mark, ...texts } = claims
  const said = Object.entries(texts).filter(([, text]) => text !== null)
  const namesRangoli = mark !== null || claims.provider !== null
  return said.length === 0 && !namesRangoli ? null : { namesRangoli, ...Object.fromEntries(said) }
}

async function findGeneration(services: Parts, read: ReadSource, bytes: Buffer): Promise<VerifiedGeneration | null> {
  const { mark } = read.claims
  if (mark === null || !isMark(mark)) return null
  const known = mark.startsWith('gen_') ? await findOrdered(services, mark) : await findPreview(services, mark)
  if (!known || !agrees(read, known)) return null
  const { kind, provider, createdAt, originals } = known
  const file = { bytes, format: read.format, width: read.width }
  let isUnchanged = false
  for (const { contentHash } of originals) isUnchanged ||= await isMadeHere(services, { contentHash, mark }, file)
  const label = provenanceLabels[kind]
  return { id: mark, createdAt: createdAt.toISOString(), label, kind, provider, isUnchanged }
}

async function findOrdered({ db }: Parts, mark: string): Promise<KnownPicture | null> {
  const id = uuidOf(mark)
  const found = id === null ? null : await findDeliveredGeneration(db, id)
  if (!found) return null
  const { provider, deliveredAt: createdAt, pictures: originals } = found
  const [first] = originals
  const isDrawn = first ? first.label === provenanceLabels.drawn : provider === illustratorName
  return { kind: isDrawn ? 'drawn' : 'generated', provider, createdAt, originals }
}

function uuidOf(mark: string): string | null {
  try {
    return parseId('generation', mark)
  } catch {
    return null
  }
}

/** Nobody ordered the previews of templates, but everybody can save them. */
async function findPreview({ db }: Parts, mark: string): Promise<KnownPicture | null> {
  if (!mark.startsWith('img_')) return null
  const contentHashes = (await listActiveTemplates(db)).flatMap(({ previewImageHash }) => previewImageHash ?? [])
  const original = await findPublicMark(db, { mark, contentHashes })
  return (
    original && { kind: 'drawn', provider: illustratorName, createdAt: original.publishedAt, originals: [original] }
  )
}

/** Whether all that the file says is so. It may be smaller than its original, since it may be cut; never larger. */
function agrees({ claims, width, height }: ReadSource, { kind, provider, originals }: KnownPicture): boolean {
  if (claims.provider !== provider || claims.digitalSourceType !== sourceTypeOf(kind)) return false
  const [short, long] = [Math.min(width, height), Math.max(width, height)]
  const fits = (size: { width: number; height: number }) =>
    short <= Math.min(size.width, size.height) && long <= Math.max(size.width, size.height)
  return originals.length === 0 || originals.some(fits)
}
