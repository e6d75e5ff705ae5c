// In which words to answer: English, Hindi, or Hindi in Latin letters. Decided by the prompt unless the caller says.

import { withoutShown } from './locked-words.ts'
import type { EnhanceRequest } from './port.ts'

export type Voice = 'en' | 'hi' | 'roman'

const words = (list: string) => new Set(list.split(/\s+/))
// The joints of a Hindi sentence. Without one, a Hindi name in an English text would count as Hindi.
const joints =
  words(`ka ki ke ko se mein mai hai hain aur wala wali wale ek liye saath raha rahi rahe karo karte karti hua hui
  apna apni apne hamara hamari mera meri mere chahiye sabse woh yeh`)
const others =
  words(`par jo ho hue kar naya nayi naye bana banao ghar dukaan dukan khushi shaadi shadi tyohar mithai khana
  khaana ladki ladka aurat aadmi bachche bachcha baccha bachchon subah shaam raat bahut accha achha rangeen laal peela neela
  hara safed wale dost parivar maa beti beta nadi pahad mandir bazaar gaon shehar taraf tak samay roshni dhoop halki komal
  bareek saaf peeche aage upar neeche beech sahaj bhara bhare jaise gehre paas tasveer chamak chhaya mahaul bhaav nikhar
  jagah khaali vishay chehra rang bina jheel aam kon garm teekha tez`)
/** In English texts fewer words than one in so many are Hindi. */
const hindiShare = 7

export function voiceOf({ prompt, language }: EnhanceRequest): Voice {
  const own = voiceOfText(prompt)
  if (language === undefined) return own
  // Hindi in Latin letters is Hindi: who writes it reads it.
  if (language === 'hi') return own === 'en' ? 'hi' : own
  // There are no phrases in Telugu and Tamil yet: engines read English best.
  return 'en'
}

function voiceOfText(prompt: string): Voice {
  // A Hindi headline in quotes does not make the prompt Hindi, unless there is nothing else.
  const outside = withoutShown(prompt)
  const text = /\p{L}{2}/u.test(outside) ? outside : prompt
  const devanagari = text.match(/\p{Script=Devanagari}/gu)?.length ?? 0
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0
  if (devanagari > 0 && devanagari * 2 >= latin) return 'hi'
  const latinWords = text.toLowerCase().match(/[a-z]+/g) ?? []
  const hindi = latinWords.filter((word) => joints.has(word) || others.has(word)).length
  return latinWords.some((word) => joints.has(word)) && hindi * hindiShare >= latinWords.length ? 'roman' : 'en'
}
