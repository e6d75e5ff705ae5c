// Festivals, weddings and parties. The first ones of a list are the oldest.
import { type DemoPicture, drawn, filled } from './picture.ts'

const category = 'festivals-events'
const free = drawn(category)
const made = filled(category)

export const festivalPictures: readonly DemoPicture[] = [
  free({
    by: 'ananya',
    title: 'A thousand diyas on the ghat',
    prompt: 'Rows of Diwali diyas on river steps at night, marigold garlands, golden reflections in dark water',
    look: ['realistic', '4:5'],
    tags: 'Diwali, lamps, ghat, night',
  }),
  made({
    by: 'rahul',
    title: 'शुभ दीपावली, हमारे परिवार की ओर से',
    template: 'diwali-wishes',
    slots: { headline: 'शुभ दीपावली' },
    tags: 'दिवाली, शुभकामना, दीये',
  }),
  free({
    by: 'lakshmi',
    title: 'Kolam at the doorstep',
    prompt: 'Large white kolam with lotus pattern on red earth, brass lamp beside it, early morning light',
    look: ['poster', '1:1'],
    tags: 'kolam, Pongal, morning',
  }),
  free({
    by: 'kiran',
    title: 'ఉగాది శుభాకాంక్షలు',
    prompt:
      'Mango leaves toran over a bright doorway, neem flowers and jaggery in a brass plate, fresh green and yellow',
    look: ['poster', '3:4'],
    tags: 'ఉగాది, పండుగ, New Year',
  }),
  made({
    by: 'fatima',
    title: 'Eid Mubarak from our kitchen',
    template: 'eid',
    slots: { headline: 'Eid Mubarak' },
    tags: 'Eid, moon, lanterns',
  }),
  free({
    by: 'murugan',
    title: 'பொங்கலோ பொங்கல்',
    prompt: 'Clay pot of pongal boiling over on a wood fire, sugarcane and turmeric plants, rising sun, village yard',
    look: ['cartoon', '1:1'],
    tags: 'பொங்கல், Pongal, harvest',
  }),
  made({
    by: 'arjun',
    title: 'Navratri nights, nine colours',
    template: 'navratri-garba',
    slots: { headline: 'Garba till dawn' },
    tags: 'Navratri, garba, dance',
    remix: 'sealed',
  }),
  free({
    by: 'priya',
    title: 'गणपती बाप्पा मोरया',
    prompt: 'Lord Ganesh idol with modak and hibiscus flowers, deep red and gold, soft lamp light from below',
    look: ['poster', '4:5'],
    tags: 'गणेश, Ganesh Chaturthi, modak',
  }),
  made({
    by: 'gurpreet',
    title: 'Lohri and a birthday in one night',
    template: 'birthday-party',
    slots: { headline: 'Happy Birthday Jassi' },
    tags: 'birthday, party, balloons',
  }),
  free({
    by: 'meera',
    title: 'Temple festival at dusk',
    prompt: 'South Indian temple tower at dusk with rows of oil lamps, purple sky, silhouettes of palm trees',
    look: ['realistic', '9:16'],
    tags: 'temple, festival, dusk',
    remix: 'sealed',
  }),
  made({
    by: 'divya',
    title: 'Aditi weds Rohan',
    template: 'wedding-invite',
    slots: { headline: 'Aditi & Rohan' },
    tags: 'wedding, invitation, gold',
  }),
  free({
    by: 'imran',
    title: 'Lanterns over the old city',
    prompt: 'Ramzan lanterns hanging over an old city lane, crescent moon, deep blue night, warm shop lights',
    look: ['poster', '9:16'],
    tags: 'Ramzan, lanterns, old city',
  }),
  made({
    by: 'tenzin',
    title: 'Holi in the hills',
    template: 'holi',
    slots: { headline: 'Colours of the valley' },
    tags: 'Holi, colour, mountains',
  }),
  free({
    by: 'nandini',
    title: 'Mysuru Dasara elephant',
    prompt: 'Decorated Dasara elephant with golden howdah, palace lights behind, festive crowd as small silhouettes',
    look: ['cartoon', '3:2'],
    tags: 'Dasara, elephant, Mysuru',
  }),
  made({
    by: 'vikram',
    title: 'Tiranga above the fort',
    template: 'independence-day',
    tags: 'Independence Day, tiranga, fort',
    remix: 'closed',
  }),
  free({
    by: 'kavitha',
    title: 'கார்த்திகை தீபம்',
    prompt: 'Clay lamps in a spiral on a stone floor, seen from above, marigold petals, dark background, warm glow',
    look: ['poster', '1:1'],
    tags: 'தீபம், lamps, spiral',
  }),
  made({
    by: 'ananya',
    title: 'Diwali dhamaka at Sharma Sweets',
    template: 'diwali-sale',
    slots: { headline: 'Diwali Dhamaka', brand: 'Sharma Sweets' },
    tags: 'Diwali, sale, sweets',
  }),
  free({
    by: 'sneha',
    title: 'Rangoli of peacock feathers',
    prompt:
      'Rangoli of a peacock with open feathers in teal, purple and gold, drawn on the floor, seen from above, diyas around it',
    look: ['poster', '1:1'],
    tags: 'rangoli, peacock, Diwali',
  }),
]
