// A design for tests: a headline, a price and a contact strip.
import { Design } from '#contract/design.ts'

const half = { min: 0.05, max: 0.12 }

/** As the contract reads it, defaults filled in. */
export function sampleWords(headline = 'Diwali Sale', price = '₹1,499'): Design {
  return Design.parse({
    version: 1,
    canvas: { width: 1024, height: 576 },
    layers: [
      { id: 'headline', kind: 'headline', text: headline, box: at(0.06, 0.08, 0.6, 0.3), size: half, maxLines: 2 },
      { id: 'price', kind: 'price', text: price, box: at(0.06, 0.5, 0.4, 0.2), size: half, maxLines: 1 },
      {
        id: 'strip',
        kind: 'strip',
        box: at(0, 0.88, 1, 0.12),
        items: [{ icon: 'phone', text: '98480 12345' }],
        size: { min: 0.02, max: 0.05 },
        fill: '#7a1f3d',
      },
    ],
  })
}

function at(x: number, y: number, width: number, height: number) {
  return { x, y, width, height }
}
