// What stands on the pictures of boutiques, jewellers, salons and beauty brands.
import type { TemplateDesign } from '#contract/design.ts'
import { badge, bottomCard, centreCard, contact, offerRow, stack, ticket } from './compositions.ts'
import { both, centred, date, design, headline, onPicture, price, shape, words } from './layers.ts'

export const sareeCollection: TemplateDesign = design('4:5', [
  ...bottomCard(
    { ground: '#4a0d24', accent: '#d9a93a' },
    0.755,
    {
      head: [0.06, 0.77, 0.88, 0.09],
      line: [both('New {weave} collection', 'नया संग्रह, हर रंग में'), [0.06, 0.86, 0.88, 0.045]],
    },
    centred,
  ),
  ...contact(
    [
      ['none', '{brand}'],
      ['phone', '{phone}'],
    ],
    '#2c0614',
  ),
])

export const seasonSale: TemplateDesign = design('1:1', [
  ...centreCard([0.12, 0.14, 0.76, 0.72], { ground: '#fffdf8', accent: '#1b1420' }, 1),
  headline('{headline}', [0.18, 0.19, 0.64, 0.17], {
    ...centred,
    maxLines: 2,
    weight: 700,
    size: { min: 0.034, max: 0.085 },
    ink: '#1b1420',
  }),
  price(both('{discount} OFF', '{discount} छूट'), [0.17, 0.37, 0.66, 0.22], {
    ...centred,
    size: { min: 0.07, max: 0.18 },
    ink: '#c4161c',
  }),
  date(both('Till {date}', '{date} तक'), [0.18, 0.62, 0.64, 0.07], { ...centred, ink: '#1b1420' }),
  words('{brand}', [0.18, 0.71, 0.64, 0.09], {
    ...centred,
    maxLines: 1,
    weight: 800,
    backing: { kind: 'plate', colour: '#1b1420' },
  }),
])

export const skincareLaunch: TemplateDesign = design('4:5', [
  words('{brand}', [0.07, 0.05, 0.86, 0.045], { ...onPicture, id: 'brand', maxLines: 1, weight: 600 }),
  headline('{headline}', [0.07, 0.1, 0.8, 0.15], {
    ...onPicture,
    maxLines: 2,
    weight: 600,
    size: { min: 0.034, max: 0.1 },
  }),
  ...offerRow({ ground: '#fff6f1', accent: '#8c3b4a' }, [0.85, 0.15], {
    label: both('Introductory price', 'शुरुआती क़ीमत'),
    figure: '{price}',
    action: both('Try it today', 'आज ही आज़माएँ'),
  }),
])

export const bridalJewellery: TemplateDesign = design('1:1', [
  shape('frame', 'frame', [0.035, 0.035, 0.93, 0.93], '#d9b25a'),
  headline('{headline}', [0.1, 0.075, 0.8, 0.17], {
    ...centred,
    ...onPicture,
    weight: 500,
    maxLines: 2,
    size: { min: 0.034, max: 0.085 },
    ink: '#fbe7b2',
  }),
  words(both('The bridal collection', 'दुल्हन के लिए ख़ास संग्रह'), [0.12, 0.8, 0.76, 0.045], {
    ...centred,
    ...onPicture,
    id: 'line',
    maxLines: 1,
    ink: '#fbe7b2',
  }),
  words('{brand}', [0.12, 0.85, 0.76, 0.075], {
    ...centred,
    ...onPicture,
    id: 'brand',
    maxLines: 1,
    weight: 800,
    size: { min: 0.03, max: 0.06 },
    ink: '#fbe7b2',
  }),
])

export const salonOffer: TemplateDesign = design('16:9', [
  ...stack(
    [0.045, 0.33],
    { above: '{brand}', line: '{service}', figure: '{price}', action: both('Book a slot', 'समय बुक करें') },
    { accent: '#d4a5b5' },
    { foot: 0.98, onGround: false },
  ),
])

export const perfume: TemplateDesign = design('3:4', [
  shape('frame', 'frame', [0.045, 0.034, 0.91, 0.932], '#e2c07a'),
  words(both('A new fragrance', 'एक नई ख़ुशबू'), [0.1, 0.07, 0.8, 0.035], {
    ...centred,
    ...onPicture,
    id: 'above',
    maxLines: 1,
    weight: 500,
  }),
  headline('{headline}', [0.1, 0.11, 0.8, 0.15], {
    ...centred,
    ...onPicture,
    maxLines: 2,
    weight: 600,
    size: { min: 0.034, max: 0.11 },
  }),
  words('{brand}', [0.1, 0.865, 0.8, 0.06], {
    ...centred,
    ...onPicture,
    id: 'brand',
    maxLines: 1,
    weight: 700,
    size: { min: 0.026, max: 0.054 },
  }),
])

export const sneakerDrop: TemplateDesign = design('4:5', [
  headline('{headline}', [0.06, 0.045, 0.88, 0.22], { ...onPicture, maxLines: 2, size: { min: 0.05, max: 0.17 } }),
  ...ticket(
    { ground: '#111318', accent: '#ffd400' },
    { label: both('DROP', 'लॉन्च'), value: '{date}' },
    { label: both('PRICE', 'क़ीमत'), value: '{price}' },
    [0.8, 0.14],
  ),
])

export const everydayEthnic: TemplateDesign = design('3:4', [
  headline('{headline}', [0.07, 0.05, 0.86, 0.1], { ...onPicture, maxLines: 1, size: { min: 0.04, max: 0.12 } }),
  words('{brand}', [0.07, 0.155, 0.86, 0.04], { ...onPicture, maxLines: 1, weight: 600 }),
  ...badge('3:4', [0.64, 0.74, 0.3], { above: both('From', 'सिर्फ़'), figure: '{price}', fill: '#8f3d22' }),
])
