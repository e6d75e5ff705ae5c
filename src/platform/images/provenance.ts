// What every file says about its origin, for ever: XMP with the IPTC source type, the engine and the generation. No switch turns it off.
import sharp from 'sharp'
import { assert } from '../assert.ts'

/** `drawn`: by rules, without a model (algorithmicMedia). `generated`: by a trained model (trainedAlgorithmicMedia). */
export type ProvenanceKind = 'drawn' | 'generated'

export interface Provenance {
  kind: ProvenanceKind
  /** Name of the engine as the creation shows it: `builtin`, `replicate/flux`. */
  provider: string
}

/** The visible words beside a public or downloaded picture. */
export const provenanceLabels: Record<ProvenanceKind, string> = {
  drawn: 'Drawn by Rangoli',
  generated: 'AI generated',
}

// Stored files are shared by everyone whose generation came to the same pixels. So they carry thirty zeros where the
// generation's id belongs, and the id is written over them when a file is sent (stamped-file.ts).
export const blankMark = 'gen_00000000000000000000000000'
export const markBytes = blankMark.length

/** A shown id: three letters, `_`, 26 letters and digits. */
export function isMark(text: string): boolean {
  return /^[a-z]{3}_[0-9a-z]{26}$/.test(text)
}

const sourceTypes: Record<ProvenanceKind, string> = {
  drawn: 'http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia',
  generated: 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia',
}

/** The last part of the IPTC code that our files carry: `trainedAlgorithmicMedia`. */
export function sourceTypeOf(kind: ProvenanceKind): string {
  return sourceTypes[kind].slice(sourceTypes[kind].lastIndexOf('/') + 1)
}

// Part of the bytes and so of the content hash: pictures made by different encoders are different originals, and the
// files of one original never come from two of them.
const tool = `Rangoli (libvips ${sharp.versions.vips})`

const xmlNames: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const xml = (text: string) => text.replaceAll(/[&<>"]/g, (sign) => xmlNames[sign] ?? '')

/** Whether a packet of ours says that the engine drew fewer pixels. */
export const isEnlarged = (xmp: string): boolean => xmp.includes(' rangoli:enlargedFrom=')

/** The XMP packet of one picture, with the blank mark. `enlargedFrom` when the engine drew fewer pixels. */
export function xmpPacket(
  { kind, provider }: Provenance,
  enlargedFrom: { width: number; height: number } | null,
): string {
  assert(!provider.includes(blankMark), 'provider')
  const attributes = [
    'xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"',
    'xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"',
    'xmlns:xmp="http://ns.adobe.com/xap/1.0/"',
    'xmlns:rangoli="urn:rangoli:provenance:1.0#"',
    `Iptc4xmpExt:DigitalSourceType="${sourceTypes[kind]}"`,
    ...(kind === 'generated' ? [`Iptc4xmpExt:AISystemUsed="${xml(provider)}"`] : []),
    `photoshop:Credit="${provenanceLabels[kind]}"`,
    `xmp:CreatorTool="${tool}"`,
    `rangoli:provider="${xml(provider)}"`,
    ...(enlargedFrom ? [`rangoli:enlargedFrom="${enlargedFrom.width}x${enlargedFrom.height}"`] : []),
    `rangoli:generation="${blankMark}"`,
  ]
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    `<rdf:Description rdf:about="" ${attributes.join(' ')}/>`,
    '</rdf:RDF></x:xmpmeta><?xpacket end="r"?>',
  ].join('')
}
