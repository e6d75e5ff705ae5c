// What stands on the pictures of builders, brokers and interior studios.
import type { TemplateDesign } from '#contract/design.ts'
import { centreCard, contact, crown, offerRow, stack, topCard } from './compositions.ts'
import { both, button, centred, date, design, headline, onPicture, price, shape, words } from './layers.ts'

const visit = both('Book a visit', 'साइट देखें')

export const newLaunch: TemplateDesign = design('4:5', [
  words(both('New launch in {city}', '{city} में नई परियोजना'), [0.07, 0.05, 0.86, 0.045], {
    ...onPicture,
    id: 'above',
    maxLines: 1,
    weight: 600,
  }),
  headline('{headline}', [0.07, 0.1, 0.86, 0.18], { ...onPicture, maxLines: 2 }),
  ...offerRow({ ground: '#10233f', accent: '#ffc857' }, [0.77, 0.145], {
    label: both('Homes from', 'घर शुरू'),
    figure: '{price}',
    action: visit,
  }),
  ...contact(
    [
      ['phone', '{phone}'],
      ['none', both('Site visits every day', 'रोज़ाना साइट विज़िट')],
    ],
    '#081426',
  ),
])

export const villaShowcase: TemplateDesign = design('3:2', [
  words('{city}', [0.05, 0.06, 0.9, 0.06], { ...onPicture, id: 'above', maxLines: 1, weight: 600 }),
  headline('{headline}', [0.05, 0.125, 0.62, 0.25], { ...onPicture, maxLines: 2 }),
  ...offerRow({ ground: '#fbf5ea', accent: '#a34a2c' }, [0.8, 0.2], {
    label: both('{bedrooms} villas from', '{bedrooms} विला, शुरू'),
    figure: '{price}',
    action: visit,
  }),
])

export const openHouse: TemplateDesign = design('16:9', [
  words(both('Open house', 'गृह दर्शन'), [0.045, 0.1, 0.33, 0.07], {
    ...onPicture,
    id: 'above',
    maxLines: 1,
    weight: 700,
  }),
  headline('{headline}', [0.045, 0.19, 0.33, 0.32], { ...onPicture, size: { min: 0.04, max: 0.105 } }),
  shape('rule', 'rectangle', [0.045, 0.545, 0.08, 0.01], '#e07a3f'),
  date('{date}', [0.045, 0.585, 0.33, 0.09], { ...onPicture, weight: 700 }),
  words('{address}', [0.045, 0.68, 0.33, 0.09], { ...onPicture, maxLines: 2 }),
  button(visit, [0.045, 0.81, 0.33, 0.12], '#e07a3f'),
])

export const plots: TemplateDesign = design('16:9', [
  words('{approval}', [0.05, 0.07, 0.9, 0.075], {
    ...centred,
    id: 'approval',
    maxLines: 1,
    weight: 700,
    backing: { kind: 'plate', colour: '#1f6f3a' },
  }),
  headline('{headline}', [0.08, 0.17, 0.84, 0.28], { ...centred, ...onPicture, maxLines: 2 }),
  shape('row', 'rectangle', [0, 0.76, 1, 0.24], '#173f26'),
  words(both('{size} plots near {city}', '{city} के पास {size} के प्लॉट'), [0.05, 0.79, 0.36, 0.18], {
    weight: 600,
    size: { min: 0.026, max: 0.042 },
  }),
  price('{price}', [0.42, 0.79, 0.27, 0.18], { ...centred, ink: '#ffd76a' }),
  button(visit, [0.7, 0.81, 0.25, 0.14], '#ffd76a', { align: 'right' }),
])

export const luxuryPenthouse: TemplateDesign = design('3:4', [
  ...crown('3:4', { above: both('Penthouses in {city}', '{city} में पेंटहाउस') }),
  shape('plate', 'rectangle', [0.2, 0.86, 0.6, 0.085], '#14100c', { behind: 'brand' }),
  shape('plate-line', 'frame', [0.21, 0.867, 0.58, 0.071], '#d9b25a', { behind: 'brand' }),
  words('{brand}', [0.23, 0.872, 0.54, 0.061], {
    ...centred,
    id: 'brand',
    maxLines: 1,
    weight: 600,
    size: { min: 0.026, max: 0.05 },
    ink: '#f3d58a',
  }),
])

export const interiorDesign: TemplateDesign = design('4:5', [
  ...topCard({ ground: '#35513f', accent: '#e3b873' }, 0.25, '{offer}'),
  button(both('Free home visit', 'मुफ़्त होम विज़िट'), [0.2, 0.825, 0.6, 0.07], '#e3b873', { align: 'center' }),
  ...contact(
    [
      ['none', '{brand}'],
      ['phone', '{phone}'],
    ],
    '#22352a',
  ),
])

export const keysHandedOver: TemplateDesign = design('1:1', [
  ...centreCard([0.1, 0.05, 0.8, 0.2], { ground: '#fff6e0', accent: '#c9572b' }, 0.97),
  headline('{headline}', [0.15, 0.075, 0.7, 0.15], { ...centred, maxLines: 1, ink: '#8a2f12' }),
  shape('name', 'rectangle', [0, 0.82, 1, 0.18], '#8a2f12'),
  words(both('Congratulations on your new home', 'नए घर की हार्दिक बधाई'), [0.06, 0.835, 0.88, 0.055], {
    ...centred,
    maxLines: 1,
    ink: '#ffe0a8',
  }),
  words('{family}', [0.06, 0.89, 0.88, 0.09], {
    ...centred,
    id: 'family',
    maxLines: 1,
    weight: 800,
    size: { min: 0.03, max: 0.07 },
  }),
])

export const officeSpace: TemplateDesign = design('3:2', [
  ...stack(
    [0.045, 0.33],
    {
      above: '{city}',
      line: both('{area} on lease', '{area} किराये पर'),
      figure: both('{price} a month', '{price} प्रति माह'),
      action: visit,
    },
    { accent: '#1c4fd6' },
    { foot: 0.98, onGround: false },
  ),
])
