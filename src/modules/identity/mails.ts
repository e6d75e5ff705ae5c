// The messages of accounts, in both languages. Links carry their token behind #, which no server and no referrer is told.
import { mailTemplate } from '#platform/mail/index.ts'

interface ToPerson {
  name: string
}
interface WithLink extends ToPerson {
  token: string
}

const ignoreEn = 'If this was not you, do nothing: the link opens nothing by itself.'
const ignoreHi = 'अगर यह आपने नहीं किया है, तो कुछ न करें: यह लिंक अपने आप कुछ नहीं खोलता।'
const guardEn = 'If this was not you, set a new password now. That signs out everyone.'
const guardHi = 'अगर यह आपने नहीं किया है, तो अभी नया पासवर्ड बनाएँ। इससे सब जगह से साइन आउट हो जाएगा।'
const guardButtonEn = { label: 'Set a new password', path: '/forgot' }
const guardButtonHi = { label: 'नया पासवर्ड बनाएँ', path: '/forgot' }

export const verifyMail = mailTemplate<WithLink>('identity.verify', {
  en: ({ name, token }) => ({
    subject: 'Confirm your e-mail address',
    paragraphs: [`Hello ${name},`, 'please confirm that this is your address. The link is good for a day.'],
    button: { label: 'Confirm address', path: `/verify-email#${token}` },
    closing: ignoreEn,
  }),
  hi: ({ name, token }) => ({
    subject: 'अपना ई-मेल पता कन्फ़र्म करें',
    paragraphs: [`नमस्ते ${name},`, 'कृपया कन्फ़र्म करें कि यह आपका पता है। यह लिंक एक दिन तक चलेगा।'],
    button: { label: 'पता कन्फ़र्म करें', path: `/verify-email#${token}` },
    closing: ignoreHi,
  }),
})

export const resetMail = mailTemplate<WithLink>('identity.reset', {
  en: ({ name, token }) => ({
    subject: 'Set a new password',
    paragraphs: [`Hello ${name},`, 'here is the link for a new password. It is good for an hour and works once.'],
    button: { label: 'Set a new password', path: `/reset#${token}` },
    closing: ignoreEn,
  }),
  hi: ({ name, token }) => ({
    subject: 'नया पासवर्ड बनाएँ',
    paragraphs: [`नमस्ते ${name},`, 'नए पासवर्ड के लिए यह लिंक है। यह एक घंटे तक और सिर्फ़ एक बार चलेगा।'],
    button: { label: 'नया पासवर्ड बनाएँ', path: `/reset#${token}` },
    closing: ignoreHi,
  }),
})

export const newAddressMail = mailTemplate<WithLink>('identity.new_address', {
  en: ({ name, token }) => ({
    subject: 'Confirm your new e-mail address',
    paragraphs: [`Hello ${name},`, 'confirm that this is your new address. The link is good for an hour.'],
    button: { label: 'Use this address', path: `/verify-email#${token}` },
    closing: ignoreEn,
  }),
  hi: ({ name, token }) => ({
    subject: 'अपना नया ई-मेल पता कन्फ़र्म करें',
    paragraphs: [`नमस्ते ${name},`, 'कन्फ़र्म करें कि यह आपका नया पता है। यह लिंक एक घंटे तक चलेगा।'],
    button: { label: 'यही पता रखें', path: `/verify-email#${token}` },
    closing: ignoreHi,
  }),
})

export const addressTakenMail = mailTemplate<Record<string, never>>('identity.address_taken', {
  en: () => ({
    subject: 'Your address already has an account',
    paragraphs: [
      'Somebody wanted to use this address for another account. It has one already, so nothing was changed.',
    ],
    closing: 'If it was you, sign in with this address instead.',
  }),
  hi: () => ({
    subject: 'इस पते पर पहले से अकाउंट है',
    paragraphs: ['किसी ने यह पता दूसरे अकाउंट के लिए माँगा। इस पर पहले से अकाउंट है, इसलिए कुछ नहीं बदला।'],
    closing: 'अगर यह आप थे, तो इसी पते से साइन इन करें।',
  }),
})

export const addressChangedMail = mailTemplate<ToPerson & { newEmail: string }>('identity.address_changed', {
  en: ({ name, newEmail }) => ({
    subject: 'Your e-mail address was changed',
    paragraphs: [`Hello ${name},`, `your account now uses ${newEmail}. This old address no longer signs in.`],
    closing: 'If this was not you, write to the grievance contact at once.',
  }),
  hi: ({ name, newEmail }) => ({
    subject: 'आपका ई-मेल पता बदल गया',
    paragraphs: [`नमस्ते ${name},`, `आपका अकाउंट अब ${newEmail} से चलता है। इस पुराने पते से अब साइन इन नहीं होगा।`],
    closing: 'अगर यह आपने नहीं किया है, तो तुरंत शिकायत संपर्क को लिखें।',
  }),
})

export const passwordChangedMail = mailTemplate<ToPerson>('identity.password_changed', {
  en: ({ name }) => ({
    subject: 'Your password was changed',
    paragraphs: [`Hello ${name},`, 'your password was just changed, and other devices were signed out.'],
    button: guardButtonEn,
    closing: guardEn,
  }),
  hi: ({ name }) => ({
    subject: 'आपका पासवर्ड बदल गया',
    paragraphs: [`नमस्ते ${name},`, 'आपका पासवर्ड अभी बदला गया और बाकी डिवाइस साइन आउट हो गए।'],
    button: guardButtonHi,
    closing: guardHi,
  }),
})

export const newSignInMail = mailTemplate<ToPerson & { device: string }>('identity.new_sign_in', {
  en: ({ name, device }) => ({
    subject: 'New sign-in to your account',
    paragraphs: [`Hello ${name},`, `somebody signed in on a device we have not seen before: ${device}.`],
    button: guardButtonEn,
    closing: `If it was you, there is nothing to do. ${guardEn}`,
  }),
  hi: ({ name, device }) => ({
    subject: 'आपके अकाउंट में नया साइन-इन',
    paragraphs: [`नमस्ते ${name},`, `एक नए डिवाइस से साइन इन हुआ: ${device}।`],
    button: guardButtonHi,
    closing: `अगर यह आप थे, तो कुछ करने की ज़रूरत नहीं। ${guardHi}`,
  }),
})

type Change = 'two_factor_on' | 'two_factor_off' | 'recovery_codes' | 'google_on' | 'google_off'
const changes: Record<Change, { en: string; hi: string }> = {
  two_factor_on: { en: 'Two-factor sign-in was switched on.', hi: 'टू-फ़ैक्टर साइन-इन चालू हुआ।' },
  two_factor_off: { en: 'Two-factor sign-in was switched off.', hi: 'टू-फ़ैक्टर साइन-इन बंद हुआ।' },
  recovery_codes: { en: 'New recovery codes were made.', hi: 'नए रिकवरी कोड बनाए गए।' },
  google_on: { en: 'A Google account was connected.', hi: 'एक Google अकाउंट जोड़ा गया।' },
  google_off: { en: 'The Google account was disconnected.', hi: 'Google अकाउंट हटाया गया।' },
}

/** A change of how one signs in. */
export const signInChangedMail = mailTemplate<ToPerson & { change: Change }>('identity.sign_in_changed', {
  en: ({ name, change }) => ({
    subject: changes[change].en.replace(/\.$/, ''),
    paragraphs: [`Hello ${name},`, changes[change].en],
    button: guardButtonEn,
    closing: guardEn,
  }),
  hi: ({ name, change }) => ({
    subject: changes[change].hi.replace(/।$/, ''),
    paragraphs: [`नमस्ते ${name},`, changes[change].hi],
    button: guardButtonHi,
    closing: guardHi,
  }),
})
