// What is kept how long, as the privacy page says it. The numbers are those that the jobs delete by. Pure.
import { type Kept, keptDays } from '#contract/retention.ts'
import type { MailLocale } from '#platform/mail/index.ts'

const words: Record<Kept, Record<MailLocale, string>> = {
  deletedCreations: { en: 'Pictures you deleted', hi: 'आपकी हटाई हुई तस्वीरें' },
  deletedComments: { en: 'The words of comments you deleted', hi: 'आपकी हटाई हुई टिप्पणियों के शब्द' },
  endedSessions: { en: 'Sign-ins that ended (device and time)', hi: 'खत्म हो चुके साइन-इन (डिवाइस और समय)' },
  remixOpens: { en: 'Which posts you opened to remix', hi: 'आपने रीमिक्स के लिए कौन-सी पोस्ट खोलीं' },
  failedSignIns: { en: 'Counts of wrong passwords', hi: 'गलत पासवर्ड की गिनती' },
  mails: { en: 'Messages we sent to you', hi: 'आपको भेजे गए संदेश' },
  idempotencyKeys: { en: 'Receipts that keep an order from running twice', hi: 'ऑर्डर दोबारा न चले, इसके लिए रखी रसीदें' },
  dataExports: { en: 'A finished copy of your data', hi: 'आपके डेटा की तैयार कॉपी' },
  endedPosts: {
    en: 'Words of posts that were withdrawn or removed',
    hi: 'वापस ली गई या हटाई गई पोस्ट के शब्द',
  },
  erasureGrace: { en: 'Your account after you asked to erase it', hi: 'मिटाने के अनुरोध के बाद आपका खाता' },
  consentsAfterErasure: {
    en: 'The record of what you agreed to, after your account was erased',
    hi: 'खाता मिटने के बाद आपकी सहमति का रिकॉर्ड',
  },
  grievances: { en: 'Complaints and their answers', hi: 'शिकायतें और उनके जवाब' },
  moderationCases: {
    en: 'Reports to our moderators and what they decided, after the case was closed',
    hi: 'मॉडरेटर को भेजी गई रिपोर्टें और उनके फ़ैसले, मामला बंद होने के बाद',
  },
  notifications: { en: 'What you were told under the bell', hi: 'घंटी के नीचे आपको मिली सूचनाएँ' },
  events: {
    en: 'Notes for our statistics, such as that a picture was made, without your name',
    hi: 'आँकड़ों के लिए नोट, जैसे कि तस्वीर बनी, आपके नाम के बिना',
  },
}

const heads: Record<MailLocale, [string, string]> = { en: ['What', 'Kept for'], hi: ['क्या', 'कितने समय तक'] }

function span(days: number, locale: MailLocale): string {
  if (days % 365 === 0) {
    const years = days / 365
    return locale === 'hi' ? `${years} साल` : years === 1 ? '1 year' : `${years} years`
  }
  return locale === 'hi' ? `${days} दिन` : days === 1 ? '1 day' : `${days} days`
}

/** As Markdown. */
export function retentionTable(locale: MailLocale): string {
  const rows = Object.entries(keptDays).map(([kept, days]) => {
    // Object.entries forgets the keys' type, which the const object guarantees.
    const what = words[kept as Kept][locale]
    return `| ${what} | ${span(days, locale)} |`
  })
  return [`| ${heads[locale].join(' | ')} |`, '|---|---|', ...rows].join('\n')
}
