// What stands on the pictures of festivals and events.
import type { TemplateDesign } from '#contract/design.ts'
import { centreCard, contact, crown, ticket, topCard } from './compositions.ts'
import { both, centred, date, design, headline, onPicture, price, shape, words } from './layers.ts'

const from = both('With love from', 'सप्रेम')

export const diwaliWishes: TemplateDesign = design('4:5', [
  ...crown('4:5', {
    above: both('Happy Diwali', 'शुभ दीपोत्सव'),
    line: both('Light, health and prosperity to your home', 'आपके घर सुख, स्वास्थ्य और समृद्धि आए'),
  }),
  shape('plate', 'rectangle', [0.27, 0.86, 0.46, 0.094], '#7a1030', { behind: 'from' }),
  shape('plate-line', 'frame', [0.28, 0.868, 0.44, 0.078], '#e8b84a', { behind: 'from' }),
  words(from, [0.3, 0.874, 0.4, 0.025], {
    ...centred,
    id: 'from-label',
    maxLines: 1,
    size: { min: 0.016, max: 0.02 },
    ink: '#f6d27a',
  }),
  words('{brand}', [0.3, 0.9, 0.4, 0.036], { ...centred, id: 'from', maxLines: 1, weight: 700 }),
])

export const festiveSale: TemplateDesign = design('1:1', [
  shape('veil', 'rectangle', [0, 0, 1, 0.34], '#1d0a2e', { opacity: 0.7 }),
  headline('{headline}', [0.06, 0.05, 0.88, 0.25], { ...centred, maxLines: 2, ink: '#fff3d6' }),
  shape('band', 'rectangle', [0, 0.36, 1, 0.26], '#f6b93b'),
  shape('band-top', 'rectangle', [0, 0.34, 1, 0.008], '#f6b93b'),
  shape('band-foot', 'rectangle', [0, 0.632, 1, 0.008], '#f6b93b'),
  price(both('{discount} OFF', '{discount} छूट'), [0.06, 0.37, 0.88, 0.24], {
    ...centred,
    size: { min: 0.08, max: 0.22 },
    ink: '#5a0f22',
  }),
  date(both('Till {date}', '{date} तक'), [0.12, 0.7, 0.76, 0.08], {
    ...centred,
    backing: { kind: 'plate', colour: '#5a0f22' },
    ink: '#ffe7b0',
  }),
  ...contact(
    [
      ['none', '{brand}'],
      ['phone', '{phone}'],
    ],
    '#3a0816',
  ),
])

export const holiParty: TemplateDesign = design('4:5', [
  words(both('Holi celebration', 'होली महोत्सव'), [0.07, 0.055, 0.86, 0.045], {
    ...centred,
    ...onPicture,
    id: 'above',
    maxLines: 1,
    weight: 600,
  }),
  headline('{headline}', [0.06, 0.105, 0.88, 0.22], {
    ...centred,
    ...onPicture,
    maxLines: 2,
    size: { min: 0.05, max: 0.16 },
  }),
  ...ticket(
    { ground: '#fff8f0', accent: '#b0126a' },
    { label: both('WHEN', 'कब'), value: '{date}' },
    { label: both('WHERE', 'कहाँ'), value: '{place}' },
  ),
])

export const garbaNight: TemplateDesign = design('3:4', [
  ...crown('3:4', { above: both('Navratri Mahotsav', 'नवरात्रि महोत्सव') }),
  ...ticket(
    { ground: '#5b0b3a', accent: '#ffd166' },
    { label: both('FROM', 'आरंभ'), value: '{date}' },
    { label: both('VENUE', 'स्थान'), value: '{place}' },
    [0.79, 0.13],
  ),
])

export const eidGreetings: TemplateDesign = design('1:1', [
  ...crown('1:1', { line: both('Peace and joy to you and your family', 'आपको और आपके परिवार को अमन और ख़ुशियाँ') }),
  words(both('Warm wishes from {brand}', '{brand} की ओर से शुभकामनाएँ'), [0.14, 0.83, 0.72, 0.075], {
    ...centred,
    maxLines: 1,
    weight: 700,
    id: 'from',
    backing: { kind: 'plate', colour: '#0b4a3f' },
    ink: '#fbe7b2',
  }),
])

export const weddingInvitation: TemplateDesign = design('9:16', [
  ...centreCard([0.1, 0.13, 0.8, 0.62], { ground: '#fffaf0', accent: '#b8862f' }),
  words(both('Wedding invitation', 'विवाह निमंत्रण'), [0.18, 0.175, 0.64, 0.035], {
    ...centred,
    id: 'occasion',
    maxLines: 1,
    ink: '#8a1c2c',
    weight: 600,
  }),
  words('{headline}', [0.18, 0.225, 0.64, 0.075], { ...centred, id: 'intro', ink: '#4a3420' }),
  headline('{couple}', [0.16, 0.32, 0.68, 0.15], {
    ...centred,
    maxLines: 3,
    ink: '#8a1c2c',
    weight: 700,
    size: { min: 0.045, max: 0.115 },
  }),
  shape('rule', 'rectangle', [0.4, 0.496, 0.2, 0.002], '#b8862f'),
  words(both('are getting married on', 'का शुभ विवाह'), [0.18, 0.515, 0.64, 0.035], {
    ...centred,
    id: 'say',
    maxLines: 1,
    ink: '#4a3420',
  }),
  date('{date}', [0.18, 0.56, 0.64, 0.05], {
    ...centred,
    ink: '#8a1c2c',
    weight: 700,
    size: { min: 0.024, max: 0.052 },
  }),
  words('{venue}', [0.18, 0.625, 0.64, 0.075], { ...centred, id: 'venue', ink: '#4a3420' }),
])

export const independenceDay: TemplateDesign = design('4:5', [
  shape('saffron', 'rectangle', [0.09, 0.27, 0.82, 0.022], '#ff8f1f'),
  shape('card', 'rectangle', [0.09, 0.292, 0.82, 0.4], '#ffffff', { opacity: 0.97 }),
  shape('green', 'rectangle', [0.09, 0.692, 0.82, 0.022], '#138808'),
  words(both('15 August', '15 अगस्त'), [0.15, 0.325, 0.7, 0.05], {
    ...centred,
    id: 'day',
    maxLines: 1,
    weight: 700,
    ink: '#0a3a82',
  }),
  headline('{headline}', [0.14, 0.385, 0.72, 0.17], { ...centred, maxLines: 2, ink: '#0b1f4d' }),
  words(both('Happy Independence Day', 'स्वतंत्रता दिवस की शुभकामनाएँ'), [0.14, 0.575, 0.72, 0.05], {
    ...centred,
    maxLines: 1,
    ink: '#333333',
  }),
  words('{brand}', [0.14, 0.63, 0.72, 0.042], { ...centred, id: 'from', maxLines: 1, weight: 700, ink: '#0f6b06' }),
])

export const birthdayParty: TemplateDesign = design('3:4', [
  ...topCard({ ground: '#fff3d6', accent: '#ff6b6b' }, 0.26, '{name}'),
  ...ticket(
    { ground: '#ffffff', accent: '#c2255c' },
    { label: both('WHEN', 'कब'), value: '{date}' },
    { label: both('WHERE', 'कहाँ'), value: '{venue}' },
    [0.8, 0.14],
  ),
])
