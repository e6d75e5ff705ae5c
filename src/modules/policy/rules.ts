// What is refused: combinations of concepts, the gravest first, each with what to ask for instead. Data only.
import type { Concept } from './words/entry.ts'

/** A text in both languages; the script of the prompt chooses. */
export interface Wording {
  en: string
  hi: string
}

export interface Rule {
  name: string
  /** All of these, within `span` words of the first. */
  parts: readonly [Concept, ...Concept[]]
  span: number
  /** In this order only. */
  isOrdered?: boolean
  /** Side by side: nothing but small words between, no comma and no "and". */
  isTight?: boolean
  /** Allowed when one of these stands within eight words. */
  unless?: readonly Concept[]
  /** `phrase`: the words at fault are replaced; `text`: nothing of the prompt is kept. */
  instead: { phrase: Wording; text: Wording } | { text: Wording }
}

const family: Wording = {
  en: 'A cheerful family picnic in a sunny park, everyone in bright everyday clothes',
  hi: 'धूप भरे पार्क में पिकनिक मनाता खुश परिवार, सब रंगीन कपड़ों में',
}
const classroom: Wording = {
  en: 'A safe and happy classroom with a smiling teacher and colourful charts',
  hi: 'मुस्कुराती शिक्षिका और रंगीन चार्ट वाली एक सुरक्षित, खुशहाल कक्षा',
}
const portrait: Wording = {
  en: 'A tasteful studio portrait of an adult in elegant clothes, soft light',
  hi: 'सुंदर पोशाक में एक वयस्क का शालीन स्टूडियो पोर्ट्रेट, कोमल रोशनी',
}
const dignity: Wording = {
  en: 'A strong, calm poster for dignity and respect, warm sunrise colours',
  hi: 'सम्मान और गरिमा का एक शांत, सशक्त पोस्टर, सूर्योदय के रंगों में',
}
const peace: Wording = {
  en: 'A poster for peace with white doves over a rising sun',
  hi: 'उगते सूरज पर उड़ते सफेद कबूतरों वाला शांति का पोस्टर',
}
const together: Wording = {
  en: 'Neighbours of all communities sharing a festive meal together',
  hi: 'सब समुदायों के पड़ोसी मिलकर त्योहार का भोजन करते हुए',
}
const fireworks: Wording = {
  en: 'Colourful fireworks over a festive city at night',
  hi: 'त्योहार की रात शहर पर रंगीन आतिशबाजी',
}
const juice: Wording = {
  en: 'A bright juice bar with fresh fruit and herbs on the counter',
  hi: 'ताज़े फलों और पत्तियों से सजा एक चमकीला जूस बार',
}
const hope: Wording = {
  en: 'A hopeful sunrise over calm hills with the words "You are not alone"',
  hi: 'शांत पहाड़ियों पर आशा भरा सूर्योदय, साथ में शब्द "आप अकेले नहीं हैं"',
}
const specimen: Wording = { en: 'plain sample card marked SPECIMEN', hi: 'SPECIMEN लिखा सादा नमूना कार्ड' }
const coins: Wording = { en: 'shining gold coins', hi: 'चमकते सोने के सिक्के' }
const dressed: Wording = { en: 'fully dressed', hi: 'पूरे कपड़ों में' }
const redLight: Wording = { en: 'dramatic red light', hi: 'नाटकीय लाल रोशनी' }
const spokesperson: Wording = { en: 'a fictional spokesperson', hi: 'एक काल्पनिक प्रवक्ता' }

export const rules: readonly Rule[] = [
  { name: 'sexual_minors', parts: ['minor_sexual'], span: 0, instead: { text: family } },
  { name: 'sexual_minors', parts: ['minor', 'sexual'], span: 6, instead: { text: family } },
  { name: 'sexual_minors', parts: ['minor', 'bare'], span: 6, instead: { text: family } },
  { name: 'sexual_minors', parts: ['minor', 'undress'], span: 4, instead: { text: family } },
  { name: 'sexual_minors', parts: ['minor', 'suggestive'], span: 3, isTight: true, instead: { text: family } },
  { name: 'child_abuse', parts: ['rape', 'minor'], span: 4, unless: ['prevention'], instead: { text: classroom } },
  { name: 'child_abuse', parts: ['abuse', 'minor'], span: 4, unless: ['prevention'], instead: { text: classroom } },
  { name: 'intimate_imagery', parts: ['non_consensual'], span: 0, unless: ['prevention'], instead: { text: portrait } },
  { name: 'intimate_imagery', parts: ['undress', 'person'], span: 4, instead: { text: portrait } },
  {
    name: 'intimate_imagery',
    parts: ['remove', 'clothes', 'person'],
    span: 3,
    isTight: true,
    instead: { text: portrait },
  },
  {
    name: 'intimate_imagery',
    parts: ['hidden_camera', 'private_place'],
    span: 6,
    unless: ['prevention'],
    instead: { text: portrait },
  },
  { name: 'intimate_imagery', parts: ['deepfake', 'sexual'], span: 6, instead: { text: portrait } },
  { name: 'intimate_imagery', parts: ['deepfake', 'bare'], span: 6, instead: { text: portrait } },
  {
    name: 'intimate_imagery',
    parts: ['deepfake', 'person'],
    span: 5,
    unless: ['prevention'],
    instead: { text: portrait },
  },
  { name: 'sexual_violence', parts: ['rape'], span: 0, unless: ['prevention'], instead: { text: dignity } },
  { name: 'sexual_content', parts: ['sexual'], span: 0, instead: { text: portrait } },
  { name: 'sexual_content', parts: ['bare'], span: 0, instead: { phrase: dressed, text: portrait } },
  {
    name: 'terror',
    parts: ['terror_group', 'praise'],
    span: 5,
    unless: ['prevention', 'remembrance'],
    instead: { text: peace },
  },
  { name: 'terror', parts: ['terror_act'], span: 0, unless: ['prevention', 'remembrance'], instead: { text: peace } },
  { name: 'hate', parts: ['slur'], span: 0, instead: { text: together } },
  {
    name: 'hate',
    parts: ['kill', 'community'],
    span: 3,
    isTight: true,
    unless: ['prevention', 'remembrance'],
    instead: { text: together },
  },
  { name: 'hate', parts: ['community', 'dehumanise'], span: 4, unless: ['prevention'], instead: { text: together } },
  { name: 'weapons', parts: ['make', 'weapon'], span: 5, instead: { text: fireworks } },
  { name: 'weapons', parts: ['build', 'firearm'], span: 3, instead: { text: fireworks } },
  { name: 'drugs', parts: ['make', 'drug'], span: 4, unless: ['prevention'], instead: { text: juice } },
  { name: 'drugs', parts: ['sell', 'drug'], span: 4, unless: ['prevention'], instead: { text: juice } },
  {
    name: 'forged_currency',
    parts: ['forge', 'currency'],
    span: 4,
    unless: ['prevention'],
    instead: { phrase: coins, text: fireworks },
  },
  {
    name: 'forged_currency',
    parts: ['print', 'currency'],
    span: 4,
    unless: ['prevention', 'remembrance'],
    instead: { phrase: coins, text: fireworks },
  },
  {
    name: 'forged_currency',
    parts: ['fake_currency'],
    span: 0,
    unless: ['prevention'],
    instead: { phrase: coins, text: fireworks },
  },
  {
    name: 'forged_documents',
    parts: ['forge', 'identity_card'],
    span: 4,
    unless: ['prevention'],
    instead: { phrase: specimen, text: classroom },
  },
  {
    name: 'forged_documents',
    parts: ['forge', 'document'],
    span: 3,
    unless: ['prevention'],
    instead: { phrase: specimen, text: classroom },
  },
  {
    name: 'forged_documents',
    parts: ['edit', 'identity_card'],
    span: 4,
    unless: ['prevention'],
    instead: { phrase: specimen, text: classroom },
  },
  { name: 'self_harm', parts: ['self_harm_act'], span: 0, unless: ['prevention'], instead: { text: hope } },
  { name: 'self_harm', parts: ['self_harm', 'encourage'], span: 5, unless: ['prevention'], instead: { text: hope } },
  { name: 'graphic_gore', parts: ['gore'], span: 0, instead: { phrase: redLight, text: peace } },
  {
    name: 'impersonation',
    parts: ['public_person', 'deception'],
    span: 6,
    unless: ['prevention'],
    instead: { phrase: spokesperson, text: dignity },
  },
  {
    name: 'impersonation',
    parts: ['deepfake', 'public_person'],
    span: 6,
    unless: ['prevention'],
    instead: { phrase: spokesperson, text: dignity },
  },
]
