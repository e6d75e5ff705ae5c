// What is read from metadata: both ways of writing XMP, other makers' files, and texts that are built to mislead.
import { describe, expect, it } from 'vitest'
import { claimsIn } from './read-source.ts'

const iptc = 'http://cv.iptc.org/newscodes/digitalsourcetype'

describe('the claims of an XMP packet [ST-14]', () => {
  it.each([
    ['an attribute', `<rdf:Description Iptc4xmpExt:DigitalSourceType="${iptc}/trainedAlgorithmicMedia"/>`],
    ['an attribute in single quotes', `<a iptcExt:DigitalSourceType = '${iptc}/trainedAlgorithmicMedia'/>`],
    ['an element', `<e:DigitalSourceType>\n ${iptc}/trainedAlgorithmicMedia\n</e:DigitalSourceType>`],
    ['a resource', `<e:DigitalSourceType rdf:resource="${iptc}/trainedAlgorithmicMedia/"/>`],
  ])('hold the source type written as %s', (_what, xmp) => {
    expect(claimsIn(xmp).digitalSourceType).toBe('trainedAlgorithmicMedia')
  })

  it('of other makers are texts without signs that could mislead', () => {
    const xmp = '<a photoshop:Credit="Made &amp; &lt;b&gt; by \u202eIA\u0007 &unknown;" xmp:CreatorTool="  Krea\n2 "/>'
    expect(claimsIn(xmp)).toMatchObject({ credit: 'Made & <b> by IA &unknown;', tool: 'Krea2', mark: null })
    expect(claimsIn(`<a photoshop:Credit="${'x'.repeat(399)}"/>`).credit).toHaveLength(120)
  })

  it.each(['', '<', 'Iptc4xmpExt:DigitalSourceType', ':DigitalSourceType="', ':DigitalSourceType=""', '\0'.repeat(9)])(
    'are none in %j',
    (xmp) => {
      expect(Object.values(claimsIn(xmp)).every((claim) => claim === null)).toBe(true)
    },
  )

  // A pattern that backtracks would not come back from these before the test runner gives up.
  it.each([
    ['spaces', `:DigitalSourceType${' '.repeat(250_000)}`],
    ['a value without an end', `:DigitalSourceType="${'a'.repeat(250_000)}`],
    ['a name that almost comes', ':DigitalSourceTypE'.repeat(15_000)],
  ])('are none in endless %s', (_what, xmp) => {
    expect(Object.values(claimsIn(xmp)).every((claim) => claim === null)).toBe(true)
  })
})
