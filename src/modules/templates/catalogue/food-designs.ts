// What stands on the pictures of restaurants, sweet shops and cafes.
import type { TemplateDesign } from '#contract/design.ts'
import { badge, bottomCard, centreCard, column, contact, crown, stack, ticket, topCard } from './compositions.ts'
import { both, button, centred, design, headline, price, shape, words } from './layers.ts'

const only = both('Only', 'सिर्फ़')

export const biryaniSpecial: TemplateDesign = design('1:1', [
  ...bottomCard({ ground: '#3b0d0c', accent: '#f2a01e' }, 0.72, {
    head: [0.05, 0.745, 0.6, 0.13],
    line: [both('{dish}, slow cooked', 'धीमी आँच पर, दम पर पका'), [0.05, 0.88, 0.6, 0.07]],
  }),
  ...badge('1:1', [0.68, 0.6, 0.28], { above: only, figure: '{price}', fill: '#f2a01e' }),
])

export const thaliLunch: TemplateDesign = design('4:5', [
  ...topCard(
    { ground: '#0f5132', accent: '#f2c14e' },
    0.25,
    both('Unlimited thali, {hours}', 'भरपेट थाली, {hours}'),
    0.6,
  ),
  ...badge('4:5', [0.69, 0.12, 0.26], { above: both('Just', 'केवल'), figure: '{price}', fill: '#f2c14e' }),
  ...contact(
    [
      ['none', '{brand}'],
      ['phone', '{phone}'],
    ],
    '#0f5132',
  ),
])

export const mithaiBox: TemplateDesign = design('1:1', [
  ...column({ ground: '#5a0f22', accent: '#e0b04a' }, 0.42),
  ...stack(
    [0.05, 0.33],
    {
      above: '{brand}',
      line: both('{weight} gift box', '{weight} का उपहार डिब्बा'),
      figure: '{price}',
      action: both('Order now', 'ऑर्डर करें'),
    },
    { accent: '#e0b04a' },
    { foot: 0.94 },
  ),
])

export const cafeOfTheDay: TemplateDesign = design('4:5', [
  shape('menu', 'rounded', [0.06, 0.73, 0.88, 0.21], '#3b2417'),
  shape('menu-line', 'rectangle', [0.6, 0.765, 0.003, 0.14], '#d9b38c', { opacity: 0.7 }),
  headline('{headline}', [0.1, 0.745, 0.47, 0.18], { maxLines: 2, weight: 700, size: { min: 0.034, max: 0.075 } }),
  words(both('Till 6 pm today', 'आज शाम 6 बजे तक'), [0.63, 0.76, 0.27, 0.045], {
    ...centred,
    id: 'till',
    maxLines: 1,
    size: { min: 0.018, max: 0.03 },
    ink: '#f0d9bd',
  }),
  price('{price}', [0.63, 0.81, 0.27, 0.095], { ...centred, ink: '#ffd9a0' }),
])

export const grandOpening: TemplateDesign = design('3:4', [
  ...crown('3:4', { above: both('Grand opening', 'भव्य शुभारंभ'), line: '{brand}' }),
  ...ticket(
    { ground: '#fffaf0', accent: '#8a1c2c' },
    { label: both('OPENING', 'उद्घाटन'), value: '{date}' },
    { label: both('ADDRESS', 'पता'), value: '{address}' },
    [0.79, 0.13],
  ),
])

export const comboOffer: TemplateDesign = design('16:9', [
  ...stack(
    [0.045, 0.33],
    {
      above: both('Combo offer', 'कॉम्बो ऑफ़र'),
      line: '{terms}',
      figure: '{price}',
      action: both('Order online', 'ऑनलाइन मँगाएँ'),
    },
    { accent: '#c62828' },
    { foot: 0.98, onGround: false },
  ),
])

export const summerCoolers: TemplateDesign = design('4:5', [
  shape('card', 'rectangle', [0, 0, 1, 0.23], '#ffd84d'),
  shape('card-line', 'rectangle', [0, 0.23, 1, 0.012], '#00695c'),
  headline('{headline}', [0.06, 0.03, 0.88, 0.17], {
    ...centred,
    maxLines: 1,
    size: { min: 0.045, max: 0.15 },
    ink: '#00473e',
  }),
  ...badge('4:5', [0.06, 0.66, 0.3], { above: both('Chilled', 'ठंडा-ठंडा'), figure: '{price}', fill: '#00695c' }),
  ...contact(
    [
      ['none', '{brand}'],
      ['phone', '{phone}'],
    ],
    '#00473e',
  ),
])

export const birthdayCakes: TemplateDesign = design('1:1', [
  ...centreCard([0.04, 0.725, 0.92, 0.24], { ground: '#fffafc', accent: '#d6336c' }, 0.98),
  headline('{headline}', [0.085, 0.755, 0.5, 0.105], { maxLines: 1, ink: '#7a1040' }),
  words(both('{brand}, {weight} cakes', '{brand}, {weight} केक'), [0.085, 0.865, 0.5, 0.065], {
    maxLines: 1,
    ink: '#44313a',
  }),
  price(both('From {price}', '{price} से'), [0.61, 0.755, 0.305, 0.085], {
    ...centred,
    ink: '#7a1040',
    size: { min: 0.026, max: 0.06 },
  }),
  button(both('Order yours', 'ऑर्डर करें'), [0.61, 0.855, 0.305, 0.08], '#b3245a', { align: 'center' }),
])
