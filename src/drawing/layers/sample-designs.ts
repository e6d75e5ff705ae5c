// Ten designs as a shop would order them, in four scripts: what the renderer is judged by. Data only, never drawn from here.
import type { ButtonLayer, Design, DesignBox, ShapeLayer, StripLayer, TextLayer } from '#contract/design.ts'

export interface SampleDesign {
  name: string
  /** A picture that suits it. */
  prompt: string
  design: Design
}

type Sides = readonly [x: number, y: number, width: number, height: number]
const boxOf = ([x, y, width, height]: Sides): DesignBox => ({ x, y, width, height })

type TextChoice = Partial<Omit<TextLayer, 'kind' | 'box' | 'text'>>

const write =
  (kind: TextLayer['kind'], usual: Pick<TextLayer, 'size' | 'maxLines' | 'weight'>) =>
  (text: string, sides: Sides, choice: TextChoice = {}): TextLayer => ({
    id: kind,
    kind,
    text,
    box: boxOf(sides),
    align: 'left',
    verticalAlign: 'top',
    ink: 'auto',
    backing: { kind: 'auto', colour: 'auto' },
    ...usual,
    ...choice,
  })

const headline = write('headline', { size: { min: 0.04, max: 0.15 }, maxLines: 3, weight: 800 })
const words = write('text', { size: { min: 0.024, max: 0.05 }, maxLines: 2, weight: 500 })
const price = write('price', { size: { min: 0.03, max: 0.12 }, maxLines: 1, weight: 800 })
const date = write('date', { size: { min: 0.022, max: 0.045 }, maxLines: 1, weight: 600 })

const button = (text: string, sides: Sides, fill: string, align: ButtonLayer['align'] = 'left'): ButtonLayer => ({
  id: 'button',
  kind: 'button',
  text,
  box: boxOf(sides),
  align,
  size: { min: 0.02, max: 0.05 },
  weight: 700,
  fill,
  ink: 'auto',
  roundness: 1,
})

type Item = StripLayer['items'][number]
const strip = (fill: string, items: [Item['icon'], string][], opacity = 1): StripLayer => ({
  id: 'strip',
  kind: 'strip',
  box: boxOf([0, 0.91, 1, 0.09]),
  items: items.map(([icon, text]) => ({ icon, text })),
  size: { min: 0.018, max: 0.034 },
  weight: 600,
  fill,
  opacity,
  ink: 'auto',
})

const shape = (id: string, kind: ShapeLayer['shape'], sides: Sides, fill: string, opacity = 1): ShapeLayer => ({
  id,
  kind: 'shape',
  shape: kind,
  box: boxOf(sides),
  fill,
  opacity,
})

const design = (width: number, height: number, layers: Design['layers']): Design => ({
  version: 1,
  canvas: { width, height },
  layers,
})

const plate = (colour: string): TextLayer['backing'] => ({ kind: 'plate', colour })

export const sampleDesigns: readonly SampleDesign[] = [
  {
    name: 'diwali-sale',
    prompt: 'Diwali diyas glowing at night, warm gold and maroon',
    design: design(1080, 1350, [
      headline('Diwali Dhamaka Sale', [0.06, 0.05, 0.88, 0.26], { align: 'center' }),
      words('Sarees, kurtas and gold jewellery', [0.08, 0.31, 0.84, 0.06], { align: 'center', maxLines: 1 }),
      price('Up to 50% off', [0.14, 0.63, 0.72, 0.09], {
        align: 'center',
        verticalAlign: 'middle',
        backing: plate('#f6c453'),
      }),
      date('18 October to 2 November', [0.1, 0.75, 0.8, 0.045], { align: 'center', verticalAlign: 'middle' }),
      button('Shop now', [0.2, 0.812, 0.6, 0.07], '#a3123a', 'center'),
      strip('#3a0d1e', [
        ['none', 'Lakshmi Silks'],
        ['phone', '98480 12345'],
        ['place', 'Abids, Hyderabad'],
      ]),
    ]),
  },
  {
    name: 'deepavali-greeting-hindi',
    prompt: 'rangoli with marigold flowers and lamps',
    design: design(1080, 1080, [
      shape('border', 'frame', [0.03, 0.03, 0.94, 0.94], '#f6d27a', 0.9),
      headline('दीपावली की हार्दिक शुभकामनाएँ', [0.08, 0.07, 0.84, 0.36], { align: 'center', ink: '#fff3d6' }),
      words('श्री लक्ष्मी आपके घर सुख, समृद्धि और शांति लाएँ', [0.1, 0.74, 0.8, 0.12], {
        align: 'center',
        verticalAlign: 'bottom',
      }),
      date('क्षत्रिय ज्वेलर्स, जयपुर', [0.1, 0.88, 0.8, 0.06], { align: 'center', verticalAlign: 'middle' }),
    ]),
  },
  {
    name: 'telugu-saree-shop',
    prompt: 'purple fluid silk abstract gradient',
    design: design(1080, 1350, [
      date('ఉగాది ప్రత్యేకం', [0.06, 0.05, 0.6, 0.05]),
      headline('స్త్రీల పట్టు చీరల పండుగ', [0.06, 0.11, 0.88, 0.3]),
      words('క్షణాల్లో మీ ఇంటికి డెలివరీ', [0.06, 0.43, 0.88, 0.07], { maxLines: 1 }),
      price('₹1,499 నుండి', [0.06, 0.66, 0.88, 0.12], { verticalAlign: 'bottom' }),
      button('ఇప్పుడే కొనండి', [0.06, 0.805, 0.7, 0.08], '#f4b63f'),
      strip('#fff7e6', [
        ['none', 'శ్రీ వస్త్రాలయం'],
        ['phone', '90000 12345'],
        ['place', 'విజయవాడ'],
      ]),
    ]),
  },
  {
    name: 'tamil-sweets',
    prompt: 'plate of ladoo and Indian sweets on a table',
    design: design(1080, 1080, [
      headline('பொங்கல் நல்வாழ்த்துக்கள்', [0.06, 0.05, 0.88, 0.3], { align: 'center' }),
      words('ஸ்ரீ அக்ஷயா ஸ்வீட்ஸ் வழங்கும் சிறப்புச் சலுகை', [0.08, 0.36, 0.84, 0.11], { align: 'center' }),
      price('1 கிலோ ₹420', [0.15, 0.66, 0.7, 0.1], {
        align: 'center',
        verticalAlign: 'middle',
        backing: plate('#7a1020'),
      }),
      date('ஜனவரி 14 முதல் 17 வரை', [0.1, 0.81, 0.8, 0.06], { align: 'center', verticalAlign: 'middle' }),
      strip('#2d0a12', [
        ['phone', '94440 12345'],
        ['place', 'மயிலாப்பூர், சென்னை'],
      ]),
    ]),
  },
  {
    name: 'flats-launch',
    prompt: 'modern villa house at dusk, real estate',
    design: design(1280, 720, [
      shape('panel', 'rectangle', [0, 0, 0.44, 1], '#0f1f33', 0.86),
      headline('Homes that face the sunrise', [0.04, 0.09, 0.37, 0.36], { weight: 700 }),
      words('2 and 3 BHK flats, ready to move in', [0.04, 0.47, 0.37, 0.1]),
      price('₹68 lakh onwards', [0.04, 0.585, 0.37, 0.11], { ink: '#ffcf70' }),
      button('Book a site visit', [0.04, 0.735, 0.37, 0.12], '#ffcf70'),
      strip('#ffffff', [
        ['none', 'Aruna Constructions'],
        ['phone', '+91 99890 12345'],
        ['site', 'arunahomes.example'],
      ]),
    ]),
  },
  {
    name: 'coaching-admissions-hindi',
    prompt: 'classroom with blackboard, books and desk',
    design: design(1080, 1350, [
      headline('NEET और JEE की तैयारी, अब हिंदी में', [0.06, 0.05, 0.88, 0.28]),
      words('अनुभवी शिक्षक, छोटे बैच, रोज़ाना अभ्यास पत्र', [0.06, 0.35, 0.88, 0.1]),
      date('नया सत्र: 5 अप्रैल 2027', [0.06, 0.685, 0.88, 0.05], { verticalAlign: 'middle', backing: plate('#ffd84d') }),
      button('निःशुल्क डेमो क्लास', [0.06, 0.79, 0.88, 0.085], '#c2255c'),
      strip('#10263f', [
        ['none', 'विद्यार्थी क्लासेस'],
        ['phone', '98290 12345'],
        ['place', 'कोटा'],
        ['mail', 'namaste@vidyarthi.example'],
      ]),
    ]),
  },
  {
    name: 'thali-story',
    prompt: 'South Indian thali meal on a banana leaf',
    design: design(1080, 1920, [
      headline('Sunday special thali', [0.07, 0.06, 0.86, 0.2], { align: 'center' }),
      words('18 dishes, served on a banana leaf, as much as you like', [0.1, 0.27, 0.8, 0.08], { align: 'center' }),
      price('₹249', [0.25, 0.69, 0.5, 0.09], { align: 'center', verticalAlign: 'middle', backing: plate('#ffffff') }),
      date('Every Sunday, 12 to 4', [0.1, 0.79, 0.8, 0.035], { align: 'center', verticalAlign: 'middle' }),
      button('Order on WhatsApp', [0.12, 0.838, 0.76, 0.055], '#1c7a45', 'center'),
      strip('#14301f', [
        ['phone', '80 4567 1234'],
        ['place', 'Jayanagar, Bengaluru'],
      ]),
    ]),
  },
  {
    name: 'skin-care-launch',
    prompt: 'skin care bottle on a pink podium, soft morning light',
    design: design(1080, 1440, [
      headline('Calm skin in 14 days', [0.07, 0.05, 0.86, 0.2], { weight: 600 }),
      words('Neem and aloe serum, made in small batches', [0.07, 0.26, 0.7, 0.08]),
      price('₹599', [0.07, 0.765, 0.4, 0.07], { verticalAlign: 'bottom', size: { min: 0.03, max: 0.08 } }),
      button('Try it today', [0.5, 0.775, 0.43, 0.065], '#5b2333', 'right'),
      strip('#fff4f2', [
        ['none', 'Nimba Naturals'],
        ['site', 'nimba.example'],
      ]),
    ]),
  },
  {
    name: 'akshaya-tritiya-gold',
    prompt: 'gold jewellery necklace on dark velvet podium, luxury',
    design: design(1200, 800, [
      date('Akshaya Tritiya, 8 May', [0.05, 0.07, 0.6, 0.07], { ink: '#f3d58a' }),
      headline('Zero making charges on gold', [0.05, 0.16, 0.56, 0.4], { weight: 700 }),
      words('On every necklace above 20 grams', [0.05, 0.59, 0.5, 0.08], { maxLines: 1 }),
      button('Visit our showroom', [0.05, 0.72, 0.5, 0.12], '#d9a93a'),
      strip(
        '#120b08',
        [
          ['none', 'Sri Krishna Jewellers'],
          ['phone', '040 2345 6789'],
          ['place', 'Secunderabad'],
        ],
        0.92,
      ),
    ]),
  },
  {
    name: 'free-eye-camp',
    prompt: 'calm blue misty mountains at dawn',
    design: design(1080, 1080, [
      headline('Free eye check-up camp', [0.06, 0.06, 0.88, 0.27]),
      words('ఉచిత కంటి పరీక్ష, निःशुल्क नेत्र जाँच, இலவச கண் பரிசோதனை', [0.06, 0.35, 0.88, 0.13]),
      date('Saturday 6 March, 9 am to 1 pm', [0.06, 0.64, 0.88, 0.07], {
        verticalAlign: 'middle',
        backing: plate('auto'),
      }),
      button('Call to reserve a place', [0.06, 0.76, 0.88, 0.1], '#0b4f8a'),
      strip('#ffffff', [
        ['none', 'Drishti Eye Hospital'],
        ['phone', '1800 123 456'],
        ['place', 'Nellore'],
      ]),
    ]),
  },
]
