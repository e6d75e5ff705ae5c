// What a prompt is about, in the rough: enough to choose words that fit it. Pure.
import type { ImageType } from '#contract/studio.ts'
import { spacedWords, wordList } from './facets.ts'
import { withoutAddresses } from './locked-words.ts'

export const themes = [
  'festival',
  'food',
  'fashion',
  'property',
  'education',
  'nature',
  'product',
  'people',
  'general',
] as const
export type Theme = (typeof themes)[number]

// In this order: the first of equals wins.
const words: [Theme, string][] = [
  [
    'festival',
    `diwali deepavali deepawali holi eid navratri garba onam pongal ganesh ganpati durga puja rakhi raksha_bandhan christmas
    new_year lohri baisakhi janmashtami ugadi dussehra dhanteras karwa_chauth chhath festival festive fireworks diya diyas
    rangoli lantern lanterns wedding shaadi shadi celebration party birthday anniversary republic_day independence_day
    दिवाली दीपावली दीवाली होली ईद नवरात्रि गरबा ओणम पोंगल गणेश दुर्गा पूजा राखी रक्षाबंधन क्रिसमस लोहड़ी जन्माष्टमी धनतेरस त्योहार
    उत्सव दीये दीया दीपक रंगोली शादी विवाह जन्मदिन नववर्ष tyohar tyohaar utsav deepak deeye janmdin`,
  ],
  [
    'food',
    `food restaurant biryani thali dosa idli curry pizza burger cake cakes sweets sweet mithai laddu ladoo ladoos chai tea coffee
    juice lassi cafe bakery menu tandoori paneer momos samosa chef spice spices fruit mango ice_cream breakfast lunch dinner
    dish recipe snack snacks खाना भोजन मिठाई लड्डू चाय कॉफी बिरयानी थाली डोसा समोसा आम केक रेस्तरां पकवान मसाले
    khana khaana bhojan pakwan masala masale aam`,
  ],
  [
    'fashion',
    `fashion saree sari lehenga kurta kurti dress jewellery jewelry necklace earrings bangles lipstick makeup skincare skin serum
    salon spa perfume attar boutique sneaker sneakers shoes handloom silk bridal watch handbag beauty mehendi mehndi
    साड़ी लहंगा कुर्ता कुर्ती गहने आभूषण हार झुमके चूड़ियां फैशन दुल्हन सुंदरता इत्र मेहंदी saadi gehne abhushan chudiyan itra jhumka jhumke dulhan haar`,
  ],
  [
    'property',
    `apartment villa villas house home homes bhk plot plots tower towers real_estate realty property
    penthouse office_space interior interiors building skyline township bungalow
    घर मकान फ्लैट विला प्लॉट इमारत बंगला ghar makaan imarat bangla`,
  ],
  [
    'education',
    `school college class classes coaching course courses tuition exam exams student students teacher teachers education
    admission admissions workshop webinar library books scholarship university academy training science maths
    स्कूल विद्यालय कॉलेज कक्षा कोचिंग परीक्षा छात्र छात्रा शिक्षक शिक्षिका शिक्षा प्रवेश किताबें पुस्तक पढ़ाई विज्ञान
    vidyalaya pariksha chhatra shikshak shiksha pravesh kitab kitabein padhai`,
  ],
  [
    'product',
    `product products phone mobile smartphone laptop headphones earbuds bottle jar box package packaging gadget bike scooter car
    furniture sofa lamp fan cooler fridge app software brand launch electronics toy toys candle candles soap
    उत्पाद फोन मोबाइल लैपटॉप बोतल गाड़ी कार साबुन मोमबत्ती saamaan gaadi botal`,
  ],
  [
    'nature',
    `landscape mountain mountains hills forest river lake sea ocean beach waterfall sunrise sunset desert valley garden flowers
    flower tree trees monsoon rain snow wildlife tiger elephant peacock bird birds himalaya himalayas village
    पहाड़ पहाड़ों जंगल नदी झील समुद्र झरना सूर्योदय सूर्यास्त फूल पेड़ बारिश बर्फ शेर हाथी मोर पक्षी गांव हिमालय
    pahad pahadon jungle nadi jheel samundar jharna phool ped baarish barf haathi mor gaon`,
  ],
  [
    'people',
    `woman man girl boy child children kids people person family mother father couple bride groom farmer worker doctor dancer
    chef portrait grandmother grandfather old_man friends team crowd
    औरत महिला आदमी पुरुष लड़की लड़का बच्चा बच्चे बच्ची परिवार मां पिता दादी दादा किसान दोस्त नर्तकी डॉक्टर
    aurat mahila aadmi purush ladki ladka bachcha bachche bacche parivar maa pita dadi dada kisan dost nartaki`,
  ],
]
const counters = words.map(([theme, list]) => ({ theme, count: wordList(list) }))

/** The theme most words speak of; words in quotes count, since they are about the same thing. */
export function themeOf(prompt: string): Theme {
  const spaced = spacedWords(withoutAddresses(prompt))
  let best: { theme: Theme; score: number } = { theme: 'general', score: 0 }
  for (const { theme, count } of counters) {
    const score = count(spaced)
    if (score > best.score) best = { theme, score }
  }
  return best.theme
}

/** Whether somebody is in the picture who can do something. */
export function hasPeople(prompt: string): boolean {
  return (counters.find(({ theme }) => theme === 'people')?.count(spacedWords(prompt)) ?? 0) > 0
}

const typeWords: [ImageType, (spaced: string) => number][] = [
  ['ad_banner', wordList('banner ad advertisement hoarding billboard बैनर विज्ञापन vigyapan')],
  ['poster', wordList('poster flyer invitation pamphlet card पोस्टर निमंत्रण कार्ड nimantran')],
  ['cartoon', wordList('cartoon comic mascot कार्टून')],
  ['portrait', wordList('portrait headshot selfie पोर्ट्रेट')],
]

/** The image type a prompt names itself; realistic when it names none. */
export function imageTypeOf(prompt: string): ImageType {
  const spaced = spacedWords(prompt)
  return typeWords.find(([, count]) => count(spaced) > 0)?.[0] ?? 'realistic'
}
