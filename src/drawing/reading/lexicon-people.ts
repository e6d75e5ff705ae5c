// People, their trades and clothes in English, Hindi and romanised Hindi. Data only.
import type { Concept } from './concepts.ts'

export const peopleConcepts: readonly Concept[] = [
  {
    words: `
      woman, women, lady, girl, businesswoman, female, actress, queen, mother, mahila, aurat, ladki, stri,
      yuvati, maa,
      महिला, औरत, लड़की, स्त्री, युवती, माँ`,
    scenes: { figure: 5 },
    props: ['woman'],
  },
  {
    words: `
      man, men, boy, businessman, gentleman, male, father, king, aadmi, admi, purush, ladka, yuvak,
      आदमी, पुरुष, लड़का, युवक`,
    scenes: { figure: 5 },
    props: ['man'],
  },
  {
    words: `
      portrait, headshot, bust, selfie, profile photo, face, person, model, chitra, vyakti,
      चेहरा, व्यक्ति, पोर्ट्रेट`,
    scenes: { figure: 4 },
  },
  {
    words: `
      entrepreneur, ceo, founder, manager, lawyer, executive, professional, udyami, vyapari,
      उद्यमी, व्यापारी`,
    scenes: { figure: 3 },
    props: ['suit'],
    theme: 'business',
  },
  {
    words: `
      doctor, nurse, dentist, daktar,
      डॉक्टर, नर्स`,
    scenes: { figure: 3.5 },
    props: ['doctor'],
    theme: 'business',
  },
  {
    words: `
      chef, cook, rasoiya, halwai,
      रसोइया, शेफ, हलवाई`,
    scenes: { figure: 5, food: 1 },
    props: ['chef'],
    theme: 'spice',
  },
  {
    words: `
      grandmother, old man, old woman, old lady, budha, buzurg, grandfather, elder, elderly, senior, dadi, dada, nani, nana,
      दादी, दादा, नानी, बुजुर्ग`,
    scenes: { figure: 4 },
    props: ['elder'],
  },
  {
    words: `
      child, kid, baby, toddler, baccha, bachcha, bachche,
      बच्चा, बच्चे`,
    scenes: { figure: 3, group: 3 },
    props: ['child'],
  },
  {
    words: `
      saree, sari, lehenga, kurti, dupatta, salwar, kurta, sherwani, ethnic wear,
      साड़ी, लहंगा, कुर्ती, दुपट्टा, कुर्ता`,
    scenes: { figure: 4.5 },
    props: ['sari'],
    theme: 'fashion',
  },
  {
    words: `
      people, team, friends, crowd, couple, group, community, staff, employees, dost,
      log, logon,
      दोस्त, लोग, टीम, समूह`,
    scenes: { group: 5 },
  },
  {
    words: 'family, families, parivar, pariwar, kutumb, परिवार, कुटुंब, కుటుంబం, குடும்பம்',
    // People outrank the lamps of their festival.
    scenes: { group: 6.6 },
    props: ['family'],
  },
  {
    words: `
      meeting, teamwork, workshop, seminar, webinar, conference, networking, sammelan,
      सम्मेलन, बैठक, कार्यशाला`,
    scenes: { group: 4, classroom: 1 },
    theme: 'business',
  },
]
