// What stands on the pictures of schools, coaching centres and teachers.
import type { TemplateDesign } from '#contract/design.ts'
import { badge, bottomCard, contact, crown, offerRow, stack, topCard } from './compositions.ts'
import { both, button, centred, circle, date, design, headline, onPicture, price, shape, words } from './layers.ts'

export const admissionsOpen: TemplateDesign = design('4:5', [
  ...crown('4:5', { above: '{brand}', line: '{classes}' }),
  shape('card', 'rounded', [0.1, 0.775, 0.8, 0.12], '#10335c'),
  words(both('Apply by', 'आवेदन की अंतिम तिथि'), [0.14, 0.787, 0.38, 0.036], {
    id: 'apply',
    maxLines: 1,
    ink: '#ffd76a',
  }),
  date('{date}', [0.14, 0.823, 0.38, 0.055], { weight: 700 }),
  button(both('Enrol now', 'प्रवेश लें'), [0.55, 0.803, 0.31, 0.064], '#ffd76a', { align: 'right' }),
  ...contact(
    [
      ['phone', '{phone}'],
      ['none', both('Limited seats', 'सीमित सीटें')],
    ],
    '#0b2342',
  ),
])

export const examCoaching: TemplateDesign = design('16:9', [
  ...stack(
    [0.045, 0.33],
    {
      above: both('{exam} batch', '{exam} बैच'),
      line: both('Starts {date}', '{date} से'),
      figure: both('Fee {price}', 'फ़ीस {price}'),
      action: both('Join the batch', 'अभी जुड़ें'),
    },
    { accent: '#ffc83d' },
    { foot: 0.98, onGround: false },
  ),
])

export const onlineCourse: TemplateDesign = design('16:9', [
  shape('card', 'rounded', [0.04, 0.07, 0.46, 0.86], '#ffffff', { opacity: 0.97 }),
  words(both('Online course by {teacher}', '{teacher} के साथ ऑनलाइन'), [0.075, 0.12, 0.39, 0.075], {
    id: 'above',
    maxLines: 1,
    weight: 600,
    ink: '#3a2fb0',
  }),
  headline('{headline}', [0.075, 0.2, 0.39, 0.28], { maxLines: 2, ink: '#16133a' }),
  words('{topic}', [0.075, 0.49, 0.39, 0.12], { ink: '#3b3852' }),
  price('{price}', [0.075, 0.63, 0.18, 0.2], { ink: '#3a2fb0', size: { min: 0.03, max: 0.07 } }),
  button(both('Join now', 'अभी जुड़ें'), [0.26, 0.665, 0.205, 0.13], '#3a2fb0', { align: 'right' }),
])

export const scienceWorkshop: TemplateDesign = design('1:1', [
  ...topCard(
    { ground: '#ffd84d', accent: '#1b4332' },
    0.25,
    both('Hands-on fun, {date}', 'खेल-खेल में विज्ञान, {date}'),
    0.57,
  ),
  ...badge('1:1', [0.7, 0.1, 0.26], { above: both('Age', 'उम्र'), figure: '{age}', fill: '#c2255c' }),
  ...contact(
    [
      ['none', '{brand}'],
      ['phone', '{phone}'],
    ],
    '#1b4332',
  ),
])

const ring = circle('1:1', [0.2, 0.22, 0.6])
export const results: TemplateDesign = design('1:1', [
  headline('{headline}', [0.06, 0.05, 0.88, 0.13], { ...centred, ...onPicture, maxLines: 1 }),
  shape('ring', 'ellipse', [0.185, 0.205, 0.63, 0.63], '#e8b84a'),
  shape('disc', 'ellipse', ring.around, '#1a1f4d'),
  words(both('Congratulations', 'बधाई हो'), [0.3, 0.31, 0.4, 0.055], {
    ...centred,
    id: 'congratulate',
    maxLines: 1,
    ink: '#f6d27a',
  }),
  words('{student}', [0.25, 0.375, 0.5, 0.16], {
    ...centred,
    id: 'student',
    maxLines: 2,
    weight: 800,
    size: { min: 0.034, max: 0.085 },
  }),
  shape('rule', 'rectangle', [0.42, 0.552, 0.16, 0.004], '#e8b84a'),
  words('{score}', [0.27, 0.57, 0.46, 0.11], {
    ...centred,
    id: 'score',
    weight: 700,
    ink: '#f6d27a',
    size: { min: 0.024, max: 0.05 },
  }),
  ...contact(
    [
      ['none', '{brand}'],
      ['phone', '{phone}'],
    ],
    '#0d1030',
  ),
])

export const webinar: TemplateDesign = design('4:5', [
  words(both('LIVE WEBINAR', 'लाइव वेबिनार'), [0.06, 0.05, 0.5, 0.05], {
    id: 'live',
    maxLines: 1,
    weight: 800,
    backing: { kind: 'plate', colour: '#c4161c' },
  }),
  ...bottomCard({ ground: '#0f2f38', accent: '#ffc857' }, 0.725, { head: [0.07, 0.74, 0.86, 0.1] }),
  words(both('with {name}', '{name} के साथ'), [0.07, 0.845, 0.86, 0.045], {
    id: 'name',
    maxLines: 1,
    weight: 600,
    ink: '#ffc857',
  }),
  date(both('{date}, {time}', '{date}, {time}'), [0.07, 0.9, 0.48, 0.07], {
    weight: 700,
    size: { min: 0.02, max: 0.036 },
  }),
  button(both('Register free', 'मुफ़्त पंजीकरण'), [0.58, 0.903, 0.35, 0.064], '#ffc857', { align: 'right' }),
])

export const danceMusic: TemplateDesign = design('3:4', [
  ...crown('3:4', {
    above: both('{art} classes', '{brand}'),
    line: both('for children and adults', 'बच्चों और बड़ों के लिए'),
  }),
  words(both('New batch from {date}', 'नया बैच {date} से'), [0.14, 0.8, 0.72, 0.06], {
    ...centred,
    id: 'batch',
    maxLines: 1,
    weight: 700,
    backing: { kind: 'plate', colour: '#ffd166' },
    ink: '#4a0d24',
  }),
  ...contact(
    [
      ['none', '{brand}'],
      ['phone', '{phone}'],
    ],
    '#4a0d24',
  ),
])

export const yoga: TemplateDesign = design('4:5', [
  headline('{headline}', [0.1, 0.07, 0.8, 0.17], {
    ...centred,
    ...onPicture,
    weight: 500,
    maxLines: 2,
    size: { min: 0.04, max: 0.105 },
  }),
  words('{schedule}', [0.1, 0.25, 0.8, 0.05], { ...centred, ...onPicture, maxLines: 1 }),
  ...offerRow({ ground: '#fff3ee', accent: '#8a3b66' }, [0.86, 0.14], {
    label: both('A month', 'प्रति माह'),
    figure: '{price}',
    action: both('First class free', 'पहली क्लास मुफ़्त'),
  }),
])
