// Ready-made reasons, in the language of whoever reads them: they go out as they stand, so they are no words of a page.
import type { Locale } from '#contract/locale.ts'
import type { ModerationAct, ReportReason } from '#contract/moderation.ts'

const upheld: Record<ReportReason, Record<Locale, string>> = {
  spam: {
    en: 'It advertises something that does not belong here.',
    hi: 'इसमें ऐसा विज्ञापन है जो यहाँ नहीं होना चाहिए।',
  },
  harassment: { en: 'It bullies or threatens a person.', hi: 'यह किसी व्यक्ति को परेशान करती या धमकाती है।' },
  hate: {
    en: 'It attacks people for their religion, caste, origin or gender.',
    hi: 'यह लोगों पर उनके धर्म, जाति, मूल या लिंग के कारण हमला करती है।',
  },
  sexual: { en: 'It shows nudity or sexual content.', hi: 'इसमें नग्नता या यौन सामग्री है।' },
  violence: { en: 'It shows violence or cruelty.', hi: 'इसमें हिंसा या क्रूरता है।' },
  misleading: { en: 'It claims something that is not true.', hi: 'इसमें ऐसा दावा है जो सच नहीं है।' },
  copyright: {
    en: 'It uses the work or the brand of somebody else without permission.',
    hi: 'इसमें किसी और का काम या ब्रांड बिना अनुमति इस्तेमाल हुआ है।',
  },
  privacy: {
    en: 'It shows a person or private details without their consent.',
    hi: 'इसमें किसी व्यक्ति की तस्वीर या निजी जानकारी बिना सहमति के है।',
  },
  illegal: { en: 'It is against the law.', hi: 'यह क़ानून के ख़िलाफ़ है।' },
  other: { en: 'It goes against our content policy.', hi: 'यह हमारी सामग्री नीति के ख़िलाफ़ है।' },
}

const unfounded: readonly Record<Locale, string>[] = [
  { en: 'We looked at it and found nothing against the rules.', hi: 'हमने इसे देखा और नियमों के ख़िलाफ़ कुछ नहीं मिला।' },
  { en: 'You are right. We are sorry for the trouble.', hi: 'आप सही हैं। असुविधा के लिए हमें खेद है।' },
]

const refused: readonly Record<Locale, string>[] = [
  {
    en: 'We looked again. It still goes against our content policy.',
    hi: 'हमने दोबारा देखा। यह अब भी हमारी सामग्री नीति के ख़िलाफ़ है।',
  },
]

interface Wanted {
  act: ModerationAct
  isAppealed: boolean
  /** Why it was reported, the most frequent first. */
  reported: readonly ReportReason[]
  locale: Locale
}

/** What was reported first, then the rest. */
export function reasonTemplates({ act, isAppealed, reported, locale }: Wanted): string[] {
  if (act === 'restore') return unfounded.map((one) => one[locale])
  if (act === 'dismiss') return (isAppealed ? refused : unfounded.slice(0, 1)).map((one) => one[locale])
  const first = new Set<ReportReason>(reported)
  const all = Object.keys(upheld) as ReportReason[]
  return [...first, ...all.filter((one) => !first.has(one))].map((one) => upheld[one][locale])
}
