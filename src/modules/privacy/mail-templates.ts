// The messages of privacy, in both languages.
import { keptDays } from '#contract/retention.ts'
import { mailTemplate } from '#platform/mail/index.ts'

const settingsPath = '/settings#privacy'
const dateIn = (tag: string, date: Date) =>
  new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'Asia/Kolkata' }).format(date)

export const exportReadyMail = mailTemplate<{ name: string; expiresAt: Date }>('privacy.export_ready', {
  en: ({ name, expiresAt }) => ({
    subject: 'The copy of your data is ready',
    paragraphs: [
      `Hello ${name},`,
      `the copy of your data is ready. You can download it until ${dateIn('en-IN', expiresAt)}; you need to be signed in.`,
    ],
    button: { label: 'Open settings', path: settingsPath },
    closing: 'If you did not ask for it, change your password: somebody else may be using your account.',
  }),
  hi: ({ name, expiresAt }) => ({
    subject: 'आपके डेटा की कॉपी तैयार है',
    paragraphs: [
      `नमस्ते ${name},`,
      `आपके डेटा की कॉपी तैयार है। साइन इन करके आप इसे ${dateIn('hi-IN', expiresAt)} तक डाउनलोड कर सकते हैं।`,
    ],
    button: { label: 'सेटिंग खोलें', path: settingsPath },
    closing: 'अगर यह अनुरोध आपने नहीं किया, तो पासवर्ड बदलें: हो सकता है कोई और आपका खाता इस्तेमाल कर रहा हो।',
  }),
})

export const erasureRequestedMail = mailTemplate<{ name: string; dueAt: Date }>('privacy.erasure_requested', {
  en: ({ name, dueAt }) => ({
    subject: 'Your account will be erased',
    paragraphs: [
      `Hello ${name},`,
      `you asked us to erase your account. It will happen on ${dateIn('en-IN', dueAt)}, ${keptDays.erasureGrace} days from now. Your pictures, your prompts and your profile will be gone for good, and the credits you have left with them.`,
      'Until then you can sign in and keep your account with one click. This is the last message we send about it.',
    ],
    button: { label: 'Keep my account', path: settingsPath },
    closing: 'If you did not ask for this, sign in, keep your account and change your password.',
  }),
  hi: ({ name, dueAt }) => ({
    subject: 'आपका खाता मिटा दिया जाएगा',
    paragraphs: [
      `नमस्ते ${name},`,
      `आपने अपना खाता मिटाने का अनुरोध किया है। यह ${keptDays.erasureGrace} दिन बाद, ${dateIn('hi-IN', dueAt)} को होगा। आपकी तस्वीरें, प्रॉम्प्ट और प्रोफ़ाइल हमेशा के लिए हट जाएँगे, और बचे हुए क्रेडिट भी।`,
      'तब तक आप साइन इन करके एक क्लिक में अपना खाता बनाए रख सकते हैं। इस बारे में यह हमारा आख़िरी संदेश है।',
    ],
    button: { label: 'मेरा खाता बनाए रखें', path: settingsPath },
    closing: 'अगर यह अनुरोध आपने नहीं किया, तो साइन इन करें, खाता बनाए रखें और पासवर्ड बदलें।',
  }),
})

interface Complaint {
  name: string
  reference: string
  answerBy: Date
}

export const grievanceReceivedMail = mailTemplate<Complaint>('privacy.grievance_received', {
  en: ({ name, reference, answerBy }) => ({
    subject: `We received your complaint ${reference}`,
    paragraphs: [
      `Hello ${name},`,
      `we received your complaint. Its reference is ${reference}. The grievance officer will answer you by ${dateIn('en-IN', answerBy)} at the latest.`,
      'To add something, write to the officer and name the reference.',
    ],
    button: { label: 'Contact and next steps', path: '/grievance' },
  }),
  hi: ({ name, reference, answerBy }) => ({
    subject: `आपकी शिकायत ${reference} हमें मिल गई है`,
    paragraphs: [
      `नमस्ते ${name},`,
      `आपकी शिकायत हमें मिल गई है। इसका संदर्भ नंबर ${reference} है। शिकायत अधिकारी ज़्यादा से ज़्यादा ${dateIn('hi-IN', answerBy)} तक आपको जवाब देंगे।`,
      'कुछ और जोड़ना हो तो संदर्भ नंबर के साथ अधिकारी को लिखें।',
    ],
    button: { label: 'संपर्क और आगे के कदम', path: '/grievance' },
  }),
})

interface ForOfficer extends Complaint {
  topic: string
  email: string
  message: string
}

const forOfficer = ({ name, reference, answerBy, topic, email, message }: ForOfficer) => ({
  subject: `Complaint ${reference}: ${topic}`,
  paragraphs: [
    `From: ${name} (${email})`,
    `Topic: ${topic}. Received and acknowledged; an answer is owed by ${dateIn('en-IN', answerBy)}.`,
    message,
  ],
})

/** To the officer, in the officer's language, which is English. */
export const grievanceForOfficerMail = mailTemplate<ForOfficer>('privacy.grievance_for_officer', {
  en: forOfficer,
  hi: forOfficer,
})

interface Answered {
  name: string
  reference: string
  answer: string
}

/** The officer's own words, framed in the language of the complaint. */
export const grievanceAnsweredMail = mailTemplate<Answered>('privacy.grievance_answered', {
  en: ({ name, reference, answer }) => ({
    subject: `Our answer to your complaint ${reference}`,
    paragraphs: [`Hello ${name},`, 'the grievance officer has answered your complaint:', answer],
    button: { label: 'Contact and next steps', path: '/grievance' },
    closing: `If this does not settle it, write to the officer and name the reference ${reference}.`,
  }),
  hi: ({ name, reference, answer }) => ({
    subject: `आपकी शिकायत ${reference} का जवाब`,
    paragraphs: [`नमस्ते ${name},`, 'शिकायत अधिकारी ने आपकी शिकायत का जवाब दिया है:', answer],
    button: { label: 'संपर्क और आगे के कदम', path: '/grievance' },
    closing: `अगर इससे बात हल न हो, तो संदर्भ नंबर ${reference} के साथ अधिकारी को लिखें।`,
  }),
})
