// What the prompt reader understands, as tables: English, Hindi in Devanagari and romanised Hindi side by side.
import { describe, expect, it } from 'vitest'
import { type FamilyName, familyNames } from './concepts.ts'
import { readPrompt } from './read-prompt.ts'

const families: readonly [FamilyName, string][] = [
  ['lamps', 'Diwali sale poster for a sweet shop'],
  ['lamps', 'दिवाली की शुभकामनाएँ'],
  ['lamps', 'deepawali ki hardik shubhkamnaye'],
  ['powder', 'Holi colours'],
  ['powder', 'होली का त्योहार'],
  ['powder', 'gulal aur rang'],
  ['rangoli', 'rangoli competition'],
  ['rangoli', 'नवरात्रि महोत्सव'],
  ['rangoli', 'ganesh chaturthi utsav'],
  ['night', 'Eid Mubarak'],
  ['night', 'नया साल मुबारक'],
  ['night', 'fireworks for the new year'],
  ['skyline', 'luxury apartment in Mumbai at dusk'],
  ['skyline', 'city skyline at night'],
  ['skyline', 'मुंबई शहर'],
  ['house', 'ghar bikau hai, garden ke saath'],
  ['house', 'सुंदर घर'],
  ['house', 'villa with a lawn'],
  ['interior', 'modern living room with a sofa'],
  ['interior', 'कमरा और सोफा'],
  ['podium', 'organic face serum on a podium'],
  ['podium', 'sone ke gehne'],
  ['podium', 'इत्र की शीशी'],
  ['food', 'biryani restaurant'],
  ['food', 'मिठाई की दुकान'],
  ['food', 'ghar ka swadisht khana, thali'],
  ['classroom', 'online course for students'],
  ['classroom', 'स्कूल में प्रवेश'],
  ['classroom', 'board exam ki padhai'],
  ['figure', 'portrait of a young woman entrepreneur'],
  ['figure', 'महिला का चेहरा'],
  ['figure', 'ek ladki saree mein'],
  ['group', 'our happy family'],
  ['group', 'happy family at Diwali'],
  ['group', 'दिवाली पर परिवार'],
  ['night', 'sky lanterns over a quiet lake'],
  ['lamps', 'shaadi ka nimantran'],
  ['podium', 'shahad ki sheeshi'],
  ['podium', 'उपहार'],
  ['landscape', 'himalaya mein trekking'],
  ['group', 'परिवार और दोस्त'],
  ['landscape', 'yoga by the lake at sunrise'],
  ['landscape', 'पहाड़ और झील'],
  ['landscape', 'pahad aur nadi ki yatra'],
  ['leaves', 'tropical leaves'],
  ['leaves', 'हरे पत्ते'],
  ['fluid', 'silk texture'],
  ['fluid', 'independence day tiranga'],
  ['geometric', 'geometric pattern'],
]

it.each(families)('%s: "%s" [IL-1]', (family, prompt) => {
  expect(readPrompt(prompt, 'realistic').family).toBe(family)
})

describe('spelling', () => {
  it.each(['Diwali', 'DIWALI', 'divali', 'deepavali', 'dipawali', 'diwaali', 'दीवाली', 'दिवाली', 'दीपावली'])(
    '%s is the festival however it is written [IL-1]',
    (word) => {
      expect(readPrompt(word, 'realistic').festival).toBe('diwali')
    },
  )

  it('nukta, candrabindu and zero-width joiners make no difference [IL-1]', () => {
    expect(readPrompt('ताज़ा फल', 'realistic').moods).toEqual(readPrompt('ताजा फल', 'realistic').moods)
    expect(readPrompt('चाँद', 'realistic').props).toEqual(readPrompt('चांद', 'realistic').props)
    expect(readPrompt('रं\u200dगोली', 'realistic').family).toBe('rangoli')
  })
})

describe('colours', () => {
  it.each([
    ['blue', 'a blue wall'],
    ['blue', 'नीला पोस्टर'],
    ['blue', 'neela poster'],
    ['red', 'लाल और सुंदर'],
    ['green', 'hara bhara'],
    ['pink', 'गुलाबी रंग'],
    ['yellow', 'peela phool'],
    ['gold', 'sunehra sapna'],
    ['white', 'सफ़ेद कमरा'],
    ['black', 'kaala aur shaandar'],
  ])('%s is named in "%s" [IL-1]', (name, prompt) => {
    expect(readPrompt(prompt, 'realistic').colours[0]?.name).toBe(name)
  })

  it('colours stand in the order in which they were named [IL-1]', () => {
    expect(readPrompt('laal aur sunehra nimantran', 'poster').colours.map(({ name }) => name)).toEqual(['red', 'gold'])
  })
})

describe('time, season and mood', () => {
  it.each([
    ['dusk', 'Mumbai at dusk'],
    ['dusk', 'शाम का दृश्य'],
    ['dawn', 'subah ki pehli kiran'],
    ['night', 'रात में शहर'],
    ['golden', 'golden hour'],
  ])('%s in "%s" [IL-1]', (time, prompt) => {
    expect(readPrompt(prompt, 'realistic').timeOfDay).toBe(time)
  })

  it.each([
    ['monsoon', 'barish mein chai'],
    ['monsoon', 'सावन'],
    ['winter', 'snowy peaks'],
    ['autumn', 'पतझड़'],
  ])('%s in "%s" [IL-1]', (season, prompt) => {
    expect(readPrompt(prompt, 'realistic').season).toBe(season)
  })

  it.each([
    ['luxury', 'शाही महल'],
    ['calm', 'shanti aur sukoon'],
    ['fresh', 'fresh and clean'],
    ['soft', 'soft pastel'],
  ] as const)('%s in "%s" [IL-1]', (mood, prompt) => {
    expect(readPrompt(prompt, 'realistic').moods.has(mood)).toBe(true)
  })
})

it.each(['food without people', 'bina logon ke food', 'food, no people'])(
  'what is not wanted does not count: "%s" [IL-1]',
  (prompt) => {
    expect(readPrompt(prompt, 'realistic').family).toBe('food')
  },
)

it.each([
  ['green', 'pink', 'green bottle on a pink podium'],
  ['red', 'yellow', 'red car, yellow background'],
])('%s is the thing and %s the ground in "%s" [IL-1]', (thing, ground, prompt) => {
  const reading = readPrompt(prompt, 'realistic')
  expect(reading.thing?.name).toBe(thing)
  expect(reading.colours[0]?.name).toBe(ground)
})

it('words of light name no colour [IL-1]', () => {
  expect(readPrompt('villa with garden, golden hour', 'realistic').colours).toEqual([])
  expect(readPrompt('golden ring at golden hour', 'realistic').colours.map(({ name }) => name)).toEqual(['gold'])
})

it.each([
  ['ganesha', 'गणेश चतुर्थी'],
  ['dandiya', 'navratri garba night'],
  ['kalash', 'शादी का निमंत्रण'],
  ['mosque', 'ईद मुबारक'],
  ['family', 'hamara parivar'],
  ['dumbbell', 'जिम ऑफर'],
  ['trek', 'hiking in Manali'],
  ['city', 'ऑटो रिक्शा शहर में'],
] as const)('%s is drawn for "%s" [IL-1]', (prop, prompt) => {
  expect(readPrompt(prompt, 'realistic').props.has(prop)).toBe(true)
})

it('an image type decides only what the words leave open [IL-1]', () => {
  expect(readPrompt('zxqv', 'portrait').family).toBe('figure')
  expect(readPrompt('Diwali lamps', 'portrait').family).toBe('lamps')
})

it.each([
  '',
  ' '.repeat(2000),
  '🎉🎉🎉',
  'مرحبا بالعالم',
  '\u0000\u0007\u202e',
  'x'.repeat(2000),
  'a '.repeat(1000),
  '{"$ne":1}',
  'toString constructor __proto__',
])('a prompt that says nothing still gives a family: %j [IL-1]', (prompt) => {
  expect(familyNames).toContain(readPrompt(prompt, 'realistic').family)
})

it('open prompts do not all get the same family [IL-1]', () => {
  const found = new Set(Array.from({ length: 40 }, (_, index) => readPrompt(`qzx${index}`, 'realistic').family))
  expect(found.size).toBeGreaterThan(2)
})

describe('room for words', () => {
  it.each([
    ['Salon still life. Left half free of things.', 'left'],
    ['A calm sage wall on the left, free of lettering.', 'left'],
    ['Villa at dusk, empty sky above.', 'top'],
    ['Shoe on a podium, open space at the right', 'right'],
    ['Light from the left, room with a sofa at noon.', undefined],
    ['Light from the upper right. A free bird.', undefined],
  ])('%s -> %s [IL-1]', (prompt, room) => {
    expect(readPrompt(prompt, 'ad_banner').room).toBe(room)
  })
})
