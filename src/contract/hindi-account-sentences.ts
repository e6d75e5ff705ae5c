// What guards accounts and what is one's own data says, in Hindi, by its English sentence. Part of the list in hindi-sentences.ts.

export const hindiAccountSentences: Readonly<Record<string, string>> = {
  'Set up two-factor sign-in first: your role demands it.': 'पहले टू-फ़ैक्टर साइन-इन चालू करें: आपकी भूमिका में यह ज़रूरी है।',
  'Too many {wrong} for this account. Please wait {minutes} minutes.':
    'इस खाते के लिए {wrong} बहुत बार हो गए। कृपया {minutes} मिनट रुकें।',
  'Sign-in with Google is not offered here.': 'यहाँ Google से साइन-इन उपलब्ध नहीं है।',
  'This is your address already.': 'आपका पता पहले से यही है।',
  'This account has no password yet: set one by the link of "Forgot password".':
    'इस खाते का अभी कोई पासवर्ड नहीं है: “पासवर्ड भूल गए” के लिंक से बनाएँ।',
  'This code is not right, or it was used before.': 'यह कोड सही नहीं है, या पहले इस्तेमाल हो चुका है।',
  'Begin the set-up again: there is none to confirm.': 'सेट-अप फिर से शुरू करें: पुष्टि के लिए कोई सेट-अप नहीं है।',
  'Google is your only way in. Set a password first, by the link of "Forgot password".':
    'आप सिर्फ़ Google से आ सकते हैं। पहले “पासवर्ड भूल गए” के लिंक से पासवर्ड बनाएँ।',
  'Two-factor sign-in is off already.': 'टू-फ़ैक्टर साइन-इन पहले से बंद है।',
  'Your role demands two-factor sign-in.': 'आपकी भूमिका में टू-फ़ैक्टर साइन-इन ज़रूरी है।',
  'Google cannot be reached right now. Sign in with your password instead.':
    'Google तक अभी पहुँच नहीं हो पा रही। इसके बजाय पासवर्ड से साइन इन करें।',
  'This is no picture we can use: PNG, JPEG, WebP or AVIF.': 'यह तस्वीर काम नहीं आ सकती: PNG, JPEG, WebP या AVIF चुनें।',
  'For this, sign out and in again first.': 'इसके लिए पहले साइन आउट करके फिर साइन इन करें।',
  'Use the token of your platform.': 'अपने प्लेटफ़ॉर्म का टोकन इस्तेमाल करें।',
  'Two-factor sign-in is off.': 'टू-फ़ैक्टर साइन-इन बंद है।',
  'This link is no longer good. Ask for a new one.': 'यह लिंक अब काम नहीं करता। नया लिंक मँगाएँ।',
  'Two-factor sign-in is on already. Switch it off before you set up another app.':
    'टू-फ़ैक्टर साइन-इन पहले से चालू है। दूसरा ऐप जोड़ने से पहले इसे बंद करें।',
  'This sign-in took too long. Please begin again.': 'साइन इन करने में बहुत समय लगा। कृपया फिर से शुरू करें।',
  'This address has an account of its own.': 'इस पते का अपना अलग खाता है।',
  'Six digits, or a recovery code.': 'छह अंक, या एक रिकवरी कोड।',
  'There is no such copy, or its seven days are over.': 'ऐसी कोई कॉपी नहीं है, या उसके सात दिन पूरे हो गए हैं।',
  'This account is being erased.': 'यह खाता मिटाया जा रहा है।',
  'You have had a copy within the last day. Please ask again tomorrow.':
    'आपको पिछले एक दिन में कॉपी मिल चुकी है। कृपया कल फिर माँगें।',
  'A copy of your data is being made already.': 'आपके डेटा की कॉपी पहले से बन रही है।',
  'An account of the staff is not erased: have an admin take its role first.':
    'स्टाफ़ का खाता मिटाया नहीं जाता: पहले किसी एडमिन से इसकी भूमिका हटवाएँ।',
  'Please confirm with your password, or sign in again and come back within ten minutes.':
    'कृपया पासवर्ड से पुष्टि करें, या फिर से साइन इन करके दस मिनट के अंदर लौटें।',
  'This account is to be erased already.': 'इस खाते को मिटाना पहले से तय है।',
  'There is no erasure that could still be taken back.': 'ऐसा कोई मिटाना नहीं है जिसे अब वापस लिया जा सके।',
  'The privacy notice has changed meanwhile. Please read the new one first.':
    'इस बीच प्राइवेसी सूचना बदल गई है। कृपया पहले नई सूचना पढ़ें।',
  'Without this there can be no account: to withdraw it, have the account erased.':
    'इसके बिना खाता नहीं हो सकता: इसे वापस लेने के लिए खाता मिटवाएँ।',
  'Please describe it in a sentence or two.': 'कृपया एक-दो वाक्यों में बताएँ।',
  'wrong passwords': 'ग़लत पासवर्ड',
  'wrong codes': 'ग़लत कोड',
}
