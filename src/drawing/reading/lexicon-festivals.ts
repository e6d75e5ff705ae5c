// Festivals and events in English, Hindi and romanised Hindi (the greatest also in Telugu and Tamil). Data only.
import type { Concept } from './concepts.ts'

export const festivalConcepts: readonly Concept[] = [
  {
    words: `
      diwali, deepavali, deepawali, dipavali, divali, dhanteras, lakshmi puja, laxmi puja, bhai dooj,
      दिवाली, दीवाली, दीपावली, धनतेरस, लक्ष्मी पूजा, भाई दूज, దీపావళి, தீபாவளி`,
    scenes: { lamps: 6, rangoli: 1.5, night: 1 },
    theme: 'diwali',
    isFestival: true,
    props: ['diya'],
  },
  {
    words: `
      diya, diyas, deepak, oil lamp, oil lamps, clay lamp,
      दीया, दीये, दिया, दिये, दीपक, दीप`,
    scenes: { lamps: 5 },
    theme: 'diwali',
    props: ['diya'],
  },
  {
    words: `
      holi, gulal, dhuleti, rang panchami,
      होली, गुलाल, రంగుల, ஹோலி`,
    scenes: { powder: 7 },
    theme: 'holi',
    isFestival: true,
    props: ['gulal'],
  },
  {
    words: `
      colour powder, color powder, powder burst, colour splash, color splash, rangon ka,
      रंगों का`,
    scenes: { powder: 5 },
    theme: 'holi',
  },
  {
    words: `
      navratri, navaratri, garba, dandiya, dandia,
      नवरात्रि, नवरात्र, गरबा, डांडिया`,
    scenes: { rangoli: 6, lamps: 2 },
    theme: 'navratri',
    isFestival: true,
    props: ['dandiya'],
  },
  {
    words: `
      durga, dussehra, dasara, vijayadashami, ugadi, gudi padwa, janmashtami, raksha bandhan, rakhi, karwa chauth, teej,
      दुर्गा, दशहरा, विजयादशमी, जन्माष्टमी, रक्षाबंधन,
      राखी, करवा चौथ, तीज, ఉగాది`,
    scenes: { rangoli: 6, lamps: 2 },
    theme: 'navratri',
    isFestival: true,
  },
  {
    words: `
      ganesh, ganesha, ganpati, ganapati, vinayaka, chaturthi, bappa,
      गणेश, गणपति, चतुर्थी, विनायक, बप्पा, వినాయక`,
    scenes: { rangoli: 6.5 },
    theme: 'navratri',
    isFestival: true,
    props: ['ganesha'],
  },
  {
    words: `
      rangoli, kolam, mandala, alpana, muggulu,
      रंगोली, मंडला, अल्पना, ముగ్గు, கோலம்`,
    scenes: { rangoli: 7 },
    theme: 'navratri',
  },
  {
    words: `
      onam, pookalam, pongal, vishu, bihu,
      ओणम, पोंगल, பொங்கல், ఓణం`,
    scenes: { rangoli: 6 },
    theme: 'onam',
    isFestival: true,
  },
  {
    words: `
      eid, ramzan, ramadan, iftar, bakrid, mubarak,
      ईद, रमजान, इफ्तार, बकरीद`,
    scenes: { night: 6 },
    theme: 'eid',
    isFestival: true,
    props: ['lantern', 'moon', 'mosque'],
  },
  {
    words: `
      new year, nav varsh, naya saal,
      नव वर्ष, नया साल, नए साल`,
    scenes: { night: 6 },
    theme: 'newYear',
    isFestival: true,
    props: ['fireworks'],
    timeOfDay: 'night',
  },
  {
    words: `
      firework, fireworks, crackers, aatishbaji, patakhe,
      आतिशबाजी, पटाखे`,
    scenes: { night: 5 },
    props: ['fireworks'],
    timeOfDay: 'night',
  },
  {
    words: `
      lantern, lanterns, sky lantern, kandil, akash kandil,
      लालटेन, कंदील`,
    scenes: { night: 4.5 },
    props: ['lantern'],
    timeOfDay: 'night',
  },
  {
    words: 'sky lantern, sky lanterns, floating lantern, floating lanterns, flying lantern',
    scenes: { night: 5 },
  },
  {
    words: `
      christmas, xmas, santa,
      क्रिसमस`,
    scenes: { night: 4, landscape: 3 },
    theme: 'christmas',
    isFestival: true,
    season: 'winter',
    props: ['snow'],
  },
  {
    words: `
      makar sankranti, sankranti, uttarayan, kite festival, patang, lohri,
      मकर संक्रांति, संक्रांति, पतंग, लोहड़ी, సంక్రాంతి`,
    scenes: { landscape: 4, rangoli: 3 },
    theme: 'onam',
    isFestival: true,
    props: ['kite'],
    timeOfDay: 'day',
  },
  {
    words: `
      independence day, republic day, tricolour, tricolor, tiranga, swatantrata diwas, gantantra diwas, 15,
      august, 26 january,
      स्वतंत्रता दिवस, गणतंत्र दिवस, तिरंगा`,
    scenes: { fluid: 7 },
    theme: 'tricolour',
    isFestival: true,
    props: ['tricolour'],
  },
  {
    words: `
      wedding, marriage, shaadi, shadi, vivah, mehndi, mehendi, haldi, sangeet, engagement, sagai,
      शादी, विवाह, मेहंदी, मेहँदी, हल्दी, संगीत, सगाई, పెళ్లి, திருமணம்`,
    scenes: { lamps: 4, rangoli: 3 },
    theme: 'wedding',
    isFestival: true,
    props: ['kalash'],
  },
  {
    words: `
      bride, dulhan,
      दुल्हन`,
    scenes: { figure: 5 },
    theme: 'wedding',
    props: ['woman', 'bride', 'sari'],
  },
  {
    words: `
      birthday, janamdin, janmdin, anniversary,
      जन्मदिन, सालगिरह`,
    scenes: { geometric: 2.5, food: 2.4 },
    mood: 'festive',
    props: ['balloon', 'cake'],
  },
  {
    words: `
      party, celebration, celebrate, jashn, utsav, tyohar, tyohaar, festival, festive, mela,
      जश्न, उत्सव, त्योहार, मेला`,
    scenes: { lamps: 2, night: 2 },
    mood: 'festive',
  },
  {
    words: 'concert, dj, live music, music night, nightclub, sangeet sandhya',
    scenes: { night: 4 },
    mood: 'bold',
    timeOfDay: 'night',
    props: ['stage'],
  },
  {
    words: `
      greeting, greetings, wishes, shubhkamnaye, shubhkamnayein, badhai,
      शुभकामनाएं, शुभकामना, बधाई, हार्दिक`,
    scenes: { lamps: 1, rangoli: 0.8 },
    mood: 'festive',
  },
]
