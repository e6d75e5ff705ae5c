// Whatever is done to a design, it stays one that the contract takes; undo brings back what was there.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Design, designLimits } from '#contract/design.ts'
import {
  addLayer,
  changeLayer,
  moveBy,
  newKinds,
  removeLayer,
  scaleBy,
  setBox,
  setLargest,
  spokenWords,
} from './edits.ts'
import { emptyDesign } from './empty-design.ts'
import { startHistory, stepHistory } from './history.ts'
import { margin, snap } from './snap.ts'

const full = newKinds.reduce(
  (design, kind) => addLayer(design, kind, `some ${kind}`)?.design ?? design,
  emptyDesign(1024, 1024),
)

describe('an edited design', () => {
  it('starts with layers the contract takes, named apart [BR-2]', () => {
    expect(Design.parse(full)).toEqual(full)
    const twice = addLayer(full, 'headline', 'again')
    expect(twice?.id).toBe('headline-2')
    expect(spokenWords(full.layers[5] ?? expect.fail())).toBe('some strip')
  })

  it('stays inside the contract after any steps [BR-2]', () => {
    const id = fc.constantFrom(...full.layers.map((layer) => layer.id))
    const far = fc.double({ min: -3, max: 3, noNaN: true })
    const step = fc.oneof(
      fc.record({ type: fc.constant('move' as const), id, x: far, y: far }),
      fc.record({ type: fc.constant('scale' as const), id, factor: fc.double({ min: 0.01, max: 20, noNaN: true }) }),
      fc.record({ type: fc.constant('box' as const), id, x: far, y: far, width: far, height: far }),
      fc.record({ type: fc.constant('size' as const), id, largest: far }),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let design = full
        for (const each of steps) {
          if (each.type === 'move') design = moveBy(design, each.id, each.x, each.y)
          else if (each.type === 'scale')
            design = scaleBy(design, each.id, { factor: each.factor, from: each.factor > 1 ? 'corner' : 'middle' })
          else if (each.type === 'box') design = setBox(design, each.id, each)
          else
            design = changeLayer(design, each.id, (layer) =>
              layer.kind === 'shape' ? layer : { ...layer, size: setLargest(layer.size, each.largest) },
            )
        }
        expect(Design.safeParse(design).error?.issues).toBeUndefined()
      }),
      { seed: 21, numRuns: 300 },
    )
  })

  it('takes as many layers as the contract, and says no to one more', () => {
    let design = emptyDesign(100, 100)
    for (let count = 0; count < designLimits.layers; count += 1)
      design = addLayer(design, 'text', 'x')?.design ?? expect.fail()
    expect(Design.safeParse(design).success).toBe(true)
    expect(addLayer(design, 'text', 'x')).toBeNull()
    expect(removeLayer(design, 'text-2').layers).toHaveLength(designLimits.layers - 1)
  })
})

describe('the history', () => {
  const a = emptyDesign(100, 100)
  const b = addLayer(a, 'price', '₹1')?.design ?? a
  const c = moveBy(b, 'price', 0.1, 0)
  const d = moveBy(b, 'price', 0.2, 0)

  it('goes back and forth step by step, and a new step ends what was undone [BR-2]', () => {
    let history = startHistory(a)
    for (const design of [b, c]) history = stepHistory(history, { type: 'change', design })
    history = stepHistory(history, { type: 'undo' })
    expect(history.present).toBe(b)
    expect(stepHistory(history, { type: 'redo' }).present).toBe(c)
    history = stepHistory(history, { type: 'change', design: d })
    expect(stepHistory(history, { type: 'redo' }).present).toBe(d)
    expect(stepHistory(stepHistory(history, { type: 'undo' }), { type: 'undo' }).present).toBe(a)
  })

  it('counts a drag as one step, and the next drag as another [BR-2]', () => {
    let history = stepHistory(startHistory(b), { type: 'change', design: c, gesture: 'drag 1' })
    history = stepHistory(history, { type: 'change', design: d, gesture: 'drag 1' })
    expect(stepHistory(history, { type: 'undo' }).present).toBe(b)
    history = stepHistory(history, { type: 'settle' })
    history = stepHistory(history, { type: 'change', design: c, gesture: 'drag 1' })
    expect(stepHistory(history, { type: 'undo' }).present).toBe(d)
  })
})

describe('a box that is dragged', () => {
  const reach = { x: 0.02, y: 0.02 }
  const box = { x: 0.26, y: 0.3, width: 0.5, height: 0.1 }

  it('comes to rest on the middle and on the margin, and says on which line [BR-2]', () => {
    const middle = snap(box, [], reach)
    expect(middle.box.x).toBeCloseTo(0.25)
    expect(middle.guides).toEqual([{ axis: 'x', at: 0.5 }])
    const corner = snap({ ...box, x: 0.06, y: 0.04 }, [], reach)
    expect([corner.box.x, corner.box.y]).toEqual([expect.closeTo(margin), expect.closeTo(margin)])
  })

  it('lines up with its neighbours, and is left alone where nothing is near', () => {
    const other = { x: 0.13, y: 0.6, width: 0.2, height: 0.1 }
    expect(snap({ ...box, x: 0.14 }, [other], reach).box.x).toBeCloseTo(0.13)
    const free = { x: 0.2, y: 0.3, width: 0.17, height: 0.1 }
    expect(snap(free, [], reach)).toEqual({ box: free, guides: [] })
  })
})
