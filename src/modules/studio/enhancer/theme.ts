// What a prompt is about, in the rough: enough to choose words that fit it. Pure.
import type { ImageType } from '#contract/studio.ts'
import { spacedWords, wordList } from './facets.ts'
import { withoutAddresses } from './locked-words.ts'

export const topics = [
  'festival',
  'drink',
  'food',
  'fashion',
  'property',
  'education',
  'nature',
  'product',
  'people',
  'general',
] as const
export type Topic = (typeof topics)[number]

/** Days with a look of their own. The other festivals share lamps and marigolds. */
export const occasions = ['holi', 'eid', 'christmas', 'wedding', 'nation', 'party'] as const
export type Occasion = (typeof occasions)[number]

export type Theme = Topic | Occasion

export function isOccasion(theme: Theme): theme is Occasion {
  return occasions.some((occasion) => occasion === theme)
}

/** What is seen from afar. */
export function isWide(theme: Theme): boolean {
  return theme === 'nature' || theme === 'property' || theme === 'nation'
}

// In this order: the first of equals wins.
const words: [Theme, string][] = [
  ['holi', 'holi gulal gulaal pichkari होली गुलाल पिचकारी'],
  ['eid', 'eid eid_mubarak ramadan ramzan iftar bakrid muharram ईद रमज़ान रमजान इफ़्तार इफ्तार बकरीद'],
  ['christmas', 'christmas xmas santa क्रिसमस सांता'],
  [
    'wedding',
    `wedding marriage shaadi shadi vivah sangeet baraat barat engagement sagai nikah bridal_shower शादी विवाह सगाई बारात
    संगीत_संध्या निकाह`,
  ],
  [
    'nation',
    `republic_day independence_day gandhi_jayanti tiranga tricolour tricolor swatantrata_diwas gantantra_diwas 15_august
    26_january स्वतंत्रता_दिवस गणतंत्र_दिवस तिरंगा गांधी_जयंती`,
  ],
  [
    'festival',
    `diwali deepavali deepawali navratri garba onam pongal ganesh ganpati durga puja rakhi raksha_bandhan lohri baisakhi
    janmashtami ugadi dussehra dhanteras karwa_chauth chhath festival festive diya diyas rangoli
    दिवाली दीपावली दीवाली नवरात्रि गरबा ओणम पोंगल गणेश दुर्गा पूजा राखी रक्षाबंधन लोहड़ी जन्माष्टमी धनतेरस त्योहार
    उत्सव दीये दीया दीपक रंगोली tyohar tyohaar utsav deepak deeye`,
  ],
  [
    'party',
    `party birthday anniversary celebration new_year fireworks farewell reunion balloons disco dj
    जन्मदिन सालगिरह नववर्ष नया_साल पार्टी जश्न janmdin saalgirah naya_saal jashn`,
  ],
  [
    'drink',
    `chai tea coffee juice lassi smoothie milkshake shake mocktail sharbat lemonade cola chaas buttermilk drink drinks beverage
    cold_coffee green_tea nimbu_pani thandai चाय कॉफी जूस लस्सी शरबत छाछ ठंडाई नींबू_पानी पेय`,
  ],
  [
    'food',
    `food restaurant biryani thali dosa idli curry pizza burger cake cakes sweets sweet mithai laddu ladoo ladoos
    cafe bakery menu tandoori paneer momos samosa chef spice spices fruit mango ice_cream breakfast lunch dinner
    dish recipe snack snacks pickle pickles achaar chilli turmeric खाना भोजन मिठाई लड्डू बिरयानी थाली डोसा समोसा आम केक रेस्तरां
    पकवान मसाले अचार khana khaana bhojan pakwan masala masale aam`,
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
    admission admissions neet jee upsc ssc iit ielts batch workshop webinar library book books bookshop bookstore scholarship university academy training science maths
    स्कूल विद्यालय कॉलेज कक्षा कोचिंग परीक्षा छात्र छात्रा शिक्षक शिक्षिका शिक्षा प्रवेश किताब किताबें किताबों पुस्तक पढ़ाई विज्ञान नीट बैच
    vidyalaya pariksha chhatra shikshak shiksha pravesh kitab kitabein kitabon padhai`,
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
// A day that is named decides, whatever is sold or eaten on it.
const named = new Set<Theme>(['holi', 'eid', 'christmas', 'wedding', 'nation', 'festival'])
const counters = words.map(([theme, list]) => ({ theme, count: wordList(list) }))

/** The theme most words speak of; words in quotes count, since they are about the same thing. */
export function themeOf(prompt: string): Theme {
  const spaced = spacedWords(withoutAddresses(prompt))
  let best: { theme: Theme; score: number } = { theme: 'general', score: 0 }
  for (const { theme, count } of counters) {
    const score = count(spaced) * (named.has(theme) ? 2 : 1)
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
