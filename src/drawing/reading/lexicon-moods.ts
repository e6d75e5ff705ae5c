// Times of day, seasons and moods in English, Hindi and romanised Hindi. Data only: they colour a scene, rarely choose it.
import type { Concept } from './concepts.ts'

const times: readonly Concept[] = [
  {
    words: `
      sunrise, dawn, morning, early morning, subah, savera, bhor, suryoday,
      सुबह, सवेरा, भोर, सूर्योदय, प्रभात`,
    timeOfDay: 'dawn',
    scenes: { landscape: 1 },
  },
  {
    words: `
      day, daylight, noon, sunny, blue sky, bright day, dopahar, din,
      दोपहर, दिन, धूप`,
    timeOfDay: 'day',
  },
  { words: 'golden hour, golden light, evening light, sunlit', timeOfDay: 'golden' },
  {
    words: `
      sunset, dusk, twilight, evening, shaam, sham, sandhya, suryast,
      शाम, संध्या, सूर्यास्त, सांझ`,
    timeOfDay: 'dusk',
    scenes: { landscape: 0.8, skyline: 0.5 },
  },
  {
    words: `
      night, midnight, nighttime, raat, raatri,
      रात, रात्रि`,
    timeOfDay: 'night',
    scenes: { night: 1.2 },
  },
]

const seasons: readonly Concept[] = [
  {
    words: `
      spring, basant, vasant,
      बसंत, वसंत`,
    season: 'spring',
    scenes: { leaves: 1.5 },
  },
  {
    words: `
      summer, garmi,
      गर्मी, ग्रीष्म`,
    season: 'summer',
  },
  {
    words: `
      monsoon, rain, rainy, barish, baarish, sawan, barsaat,
      बारिश, सावन, मानसून, बरसात, वर्षा`,
    season: 'monsoon',
    props: ['rain'],
    scenes: { landscape: 1.5, leaves: 1 },
  },
  {
    words: `
      autumn, fall season, harvest, patjhad, sharad,
      पतझड़, शरद`,
    season: 'autumn',
    scenes: { landscape: 1 },
  },
  {
    words: `
      winter, snow, snowy, cold, sardi, thand, barf,
      सर्दी, ठंड, बर्फ, शीत`,
    season: 'winter',
    scenes: { landscape: 1 },
    props: ['snow'],
  },
]

const moods: readonly Concept[] = [
  {
    words: `
      luxury, luxurious, premium, elegant, royal, exclusive, grand, shahi, shaandar, rajsi,
      लक्जरी, शाही, शानदार, राजसी, प्रीमियम`,
    mood: 'luxury',
  },
  {
    words: `
      calm, peaceful, serene, quiet, relaxing, tranquil, shanti, shant, sukoon,
      शांति, शांत, सुकून`,
    mood: 'calm',
    scenes: { landscape: 1 },
  },
  {
    words: `
      fresh, clean, crisp, healthy, health, taaza, taza, swasth,
      ताजा, ताज़ा, स्वस्थ, स्वास्थ्य`,
    mood: 'fresh',
  },
  {
    words: `
      bold, vibrant, energetic, dynamic, exciting, powerful, jordar, dhamaka,
      जोरदार, धमाका`,
    mood: 'bold',
  },
  {
    words: `
      soft, gentle, pastel, delicate, romantic, dreamy, airy, komal, love, pyaar, valentine,
      कोमल, प्यार`,
    mood: 'soft',
    key: 'light',
  },
  {
    words: `
      dark, moody, dramatic, gehra,
      गहरा, गहरे`,
    key: 'dark',
  },
  {
    words: `
      light, bright, minimal, white background, halka, ujla,
      हल्का, उजला`,
    key: 'light',
  },
]

export const moodConcepts: readonly Concept[] = [...times, ...seasons, ...moods]
