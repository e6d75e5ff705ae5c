// What the server says to people, in Hindi, by its English sentence. `{…}` stands for a value; a value that is a sentence of this
// list is said in Hindi too. A test finds sentences of refusals that are not here.

import { hindiAccountSentences } from './hindi-account-sentences.ts'
import { hindiConsoleSentences } from './hindi-console-sentences.ts'
import { hindiModerationSentences } from './hindi-moderation-sentences.ts'
import { hindiNotificationSentences } from './hindi-notification-sentences.ts'
import { hindiPeopleSentences } from './hindi-people-sentences.ts'
import { hindiPostSentences } from './hindi-post-sentences.ts'
import { hindiRemixSentences } from './hindi-remix-sentences.ts'

export const hindiSentences: Readonly<Record<string, string>> = {
  ...hindiConsoleSentences,
  ...hindiPeopleSentences,
  ...hindiAccountSentences,
  ...hindiModerationSentences,
  ...hindiPostSentences,
  ...hindiNotificationSentences,
  ...hindiRemixSentences,
  // Refusals by code: contract/refusals.ts.
  'Some of what was sent is not valid.': 'भेजी गई जानकारी में कुछ सही नहीं है।',
  'This call spends credits and needs an Idempotency-Key header.':
    'इस अनुरोध में क्रेडिट लगते हैं और इसके लिए Idempotency-Key हेडर चाहिए।',
  'Please sign in.': 'कृपया साइन इन करें।',
  'Not enough credits.': 'क्रेडिट कम हैं।',
  'You may not do this.': 'आपको इसकी अनुमति नहीं है।',
  'There is nothing here.': 'यहाँ कुछ नहीं है।',
  'This address does not take that method.': 'यह पता इस तरीक़े का अनुरोध नहीं लेता।',
  'This cannot be done in the present state.': 'अभी की स्थिति में यह नहीं हो सकता।',
  'That is too large.': 'यह बहुत बड़ा है।',
  'This address does not take that content type.': 'यह पता इस तरह की सामग्री नहीं लेता।',
  'This Idempotency-Key was used for another request.': 'यह Idempotency-Key किसी और अनुरोध में इस्तेमाल हो चुकी है।',
  'This text goes against the content policy.': 'यह टेक्स्ट सामग्री नीति के ख़िलाफ़ है।',
  'A moderator has to look at this first.': 'पहले किसी मॉडरेटर को इसे देखना होगा।',
  'Too many requests. Please wait a little.': 'बहुत सारे अनुरोध हो गए। कृपया थोड़ा रुकें।',
  'Something went wrong on our side.': 'हमारी तरफ़ से कुछ गड़बड़ हुई।',
  'The picture engine is not available right now.': 'तस्वीर बनाने वाला इंजन अभी उपलब्ध नहीं है।',
  'Rangoli is not reachable for a moment.': 'Rangoli तक अभी पहुँच नहीं हो पा रही।',

  // Accounts.
  'The e-mail address or the password is not right.': 'ईमेल पता या पासवर्ड सही नहीं है।',
  'This account is suspended. Write to the grievance contact.': 'यह खाता निलंबित है। शिकायत संपर्क को लिखें।',
  'This handle is taken.': 'यह हैंडल किसी और का है।',
  'This address is taken.': 'इस पते से खाता पहले से है।',
  'There is an account with this e-mail address. Sign in instead.': 'इस ईमेल पते से खाता पहले से है। साइन इन करें।',
  'There is no such open session.': 'ऐसा कोई खुला सेशन नहीं है।',
  'Too many people are signing in at this moment. Please try again.':
    'इस समय बहुत लोग साइन इन कर रहे हैं। कृपया फिर कोशिश करें।',
  'This password is easy to guess. Use a few unrelated words or a longer one.':
    'इस पासवर्ड का अंदाज़ा लगाना आसान है। कुछ अलग-अलग शब्द या लंबा पासवर्ड लें।',
  'Please tell us your name.': 'कृपया अपना नाम बताएँ।',
  'Please use ordinary letters.': 'कृपया साधारण अक्षर ही लिखें।',
  'This is not an e-mail address.': 'यह ईमेल पता नहीं है।',
  'At least {count} characters.': 'कम से कम {count} अक्षर।',
  'At most {count} characters.': 'ज़्यादा से ज़्यादा {count} अक्षर।',
  'Use 3 to 30 letters, digits or _.': '3 से 30 अंग्रेज़ी अक्षर, अंक या _ लिखें।',
  'Nothing to change.': 'बदलने के लिए कुछ नहीं है।',
  'This is required.': 'यह ज़रूरी है।',

  // Credits.
  'You need {missing} more credits for this. Add credits or choose a smaller size.':
    'इसके लिए आपको {missing} क्रेडिट और चाहिए। क्रेडिट जोड़ें या छोटा आकार चुनें।',
  'A returned payment left {debt} credits to pay back. Add credits to go on.':
    'लौटाए गए भुगतान के कारण {debt} क्रेडिट चुकाने बाक़ी हैं। आगे बढ़ने के लिए क्रेडिट जोड़ें।',
  'Your wallet is frozen. Please write to us to find out why.': 'आपका वॉलेट रोका गया है। कारण जानने के लिए हमें लिखें।',
  'Time (UTC)': 'समय (UTC)',
  Kind: 'प्रकार',
  Reason: 'कारण',
  Change: 'बदलाव',
  'Balance after': 'इसके बाद बैलेंस',
  'Held after': 'इसके बाद अलग रखे',
  Generation: 'तस्वीर',
  Entry: 'एंट्री',
  'Welcome to Rangoli.': 'Rangoli में आपका स्वागत है।',
  'Set aside for a picture you ordered.': 'आपकी ऑर्डर की हुई तस्वीर के लिए अलग रखे गए।',
  'Given back: {reason}': 'लौटाए गए: {reason}',
  'Your picture was delivered.': 'आपकी तस्वीर आपको मिल गई।',
  'Share of the platform in a delivered picture.': 'मिली हुई तस्वीर में प्लेटफ़ॉर्म का हिस्सा।',
  'Bonus credits expired.': 'बोनस क्रेडिट की अवधि ख़त्म हो गई।',
  'Bought.': 'ख़रीदे गए।',
  'Taken back because a payment was returned.': 'भुगतान लौटाए जाने के कारण वापस लिए गए।',
  'Owed because a returned payment had been spent already.': 'लौटाया गया भुगतान ख़र्च हो चुका था, इसलिए बाक़ी हैं।',
  'Paid off what was owed.': 'बाक़ी रक़म चुकाई गई।',
  'The picture engine was not available.': 'तस्वीर बनाने वाला इंजन उपलब्ध नहीं था।',
  'The picture engine refused the text.': 'तस्वीर बनाने वाले इंजन ने यह टेक्स्ट नहीं लिया।',
  'The picture took too long.': 'तस्वीर में बहुत देर लग गई।',
  'The picture engine sent no usable picture.': 'इंजन से काम की तस्वीर नहीं आई।',
  'The picture could not be saved.': 'तस्वीर सहेजी नहीं जा सकी।',
  'The words could not be put on the picture.': 'शब्द तस्वीर पर नहीं आ पाए।',
  'The picture never arrived.': 'तस्वीर आई ही नहीं।',
  'Canceled before it started.': 'शुरू होने से पहले रद्द।',

  // The studio.
  '“{phrase}” is not allowed here. Try the suggested wording.': '“{phrase}” की यहाँ अनुमति नहीं है। सुझाए गए शब्द आज़माएँ।',
  '“{phrase}” is not allowed on a picture. Please choose other words.':
    'तस्वीर पर “{phrase}” की अनुमति नहीं है। कृपया दूसरे शब्द चुनें।',
  'This template is not available any more. Please pick another one.': 'यह टेम्पलेट अब उपलब्ध नहीं है। कृपया दूसरा चुनें।',
  'This template has no such field.': 'इस टेम्पलेट में ऐसी कोई जगह नहीं है।',
  'Please write what the picture should show.': 'कृपया लिखें कि तस्वीर में क्या दिखना चाहिए।',
  'Control characters are not allowed.': 'नियंत्रण वाले अक्षर नहीं चल सकते।',
  'The watermark can be left off after your first purchase of credits.':
    'पहली बार क्रेडिट ख़रीदने के बाद वॉटरमार्क हटाया जा सकता है।',
  'Please fill in: {label}.': 'कृपया भरें: {label}।',
  'Please write the price in rupees, like 1499.': 'कृपया क़ीमत रुपयों में लिखें, जैसे 1499।',
  'The price must be more than zero.': 'क़ीमत शून्य से ज़्यादा होनी चाहिए।',
  'The price is too large.': 'क़ीमत बहुत बड़ी है।',
  'Please write a date, like 12 November 2026.': 'कृपया तारीख़ लिखें, जैसे 12 नवंबर 2026।',
  'Please write what the picture should show, or pick a template.': 'कृपया लिखें कि तस्वीर में क्या दिखना चाहिए, या टेम्पलेट चुनें।',
  'Please shorten the text: at most {count} characters.': 'कृपया टेक्स्ट छोटा करें: ज़्यादा से ज़्यादा {count} अक्षर।',
  'Please shorten the words: at most {count} characters altogether.':
    'कृपया शब्द कम करें: कुल मिलाकर ज़्यादा से ज़्यादा {count} अक्षर।',
  'Please choose one of: {choices}.': 'कृपया इनमें से चुनें: {choices}।',
  'Please choose a colour: {colours}, or one like #B5651D.': 'कृपया रंग चुनें: {colours}, या #B5651D जैसा कोई।',
  'At most {count} pictures at once.': 'एक बार में ज़्यादा से ज़्यादा {count} तस्वीरें।',
  'This is the whole picture. Please choose a part of it.': 'यह पूरी तस्वीर है। कृपया इसका कोई हिस्सा चुनें।',
  'There is no such picture.': 'ऐसी कोई तस्वीर नहीं है।',
  'There is no such picture, or it was deleted more than 30 days ago.':
    'ऐसी कोई तस्वीर नहीं है, या उसे हटाए 30 दिन से ज़्यादा हो गए।',
  'There is no such job.': 'ऐसा कोई ऑर्डर नहीं है।',
  'This picture is {state} and cannot be canceled any more.': 'इस तस्वीर को अब रद्द नहीं किया जा सकता।',
  'Many pictures are being changed at this moment. Please try again in a few seconds.':
    'इस समय बहुत तस्वीरें बदली जा रही हैं। कृपया कुछ सेकंड बाद फिर कोशिश करें।',
  'No picture engine is switched on. Please try again later.':
    'तस्वीर बनाने वाला कोई इंजन चालू नहीं है। कृपया बाद में कोशिश करें।',
  'The part is being cut out. Please ask again in a second.': 'हिस्सा काटा जा रहा है। एक सेकंड बाद फिर कोशिश करें।',
  'The prompt could not be improved just now. Your own words are used.':
    'अभी प्रॉम्प्ट निखारा नहीं जा सका। आपके अपने शब्द ही इस्तेमाल होंगे।',
  'This file is damaged or was cut off. Try the original file.': 'यह फ़ाइल ख़राब है या अधूरी रह गई। मूल फ़ाइल आज़माएँ।',
  'This is not a PNG, JPEG, WebP or AVIF picture.': 'यह PNG, JPEG, WebP या AVIF तस्वीर नहीं है।',
  'The file has more than {size} MB.': 'फ़ाइल {size} MB से बड़ी है।',
  'Many files are being looked at. Please try again in a moment.':
    'इस समय बहुत फ़ाइलें देखी जा रही हैं। कृपया थोड़ी देर में फिर कोशिश करें।',
  'The form with the file cannot be read.': 'फ़ाइल वाला फ़ॉर्म पढ़ा नहीं जा सका।',
  'Text from right to left cannot be drawn.': 'दाएँ से बाएँ लिखा टेक्स्ट नहीं बनाया जा सकता।',
  'This reaches beyond the right edge of the picture.': 'यह तस्वीर के दाएँ किनारे से बाहर जाता है।',
  'This reaches beyond the lower edge of the picture.': 'यह तस्वीर के निचले किनारे से बाहर जाता है।',
  'This picture was downloaded in too many sizes: please use one of those, or no width.':
    'यह तस्वीर बहुत सारे आकारों में डाउनलोड हो चुकी है: उन्हीं में से कोई लें।',
  'The file is being made. Please ask again in a second.': 'फ़ाइल बन रही है। एक सेकंड बाद फिर कोशिश करें।',

  // The plumbing.
  'Too much is going on at once. Please try again.': 'एक साथ बहुत कुछ हो रहा है। कृपया फिर कोशिश करें।',
  'Too many requests. Please try again in {wait}.': 'बहुत सारे अनुरोध हो गए। कृपया {wait} बाद कोशिश करें।',
  '{count} seconds': '{count} सेकंड',
  '1 second': '1 सेकंड',
  'This address takes {methods}.': 'यह पता {methods} लेता है।',
  'Too many live streams are open. Close a tab, or ask for the state instead.': 'बहुत सारे टैब खुले हैं। कोई टैब बंद करें।',
  'This call came from another site.': 'यह अनुरोध किसी दूसरी साइट से आया।',
  'Use a new Idempotency-Key: this one belongs to another request.': 'नई Idempotency-Key लें: यह किसी और अनुरोध की है।',
  'The same request is still being worked on. Send it again in a second.':
    'यही अनुरोध अभी पूरा हो रहा है। एक सेकंड बाद फिर भेजें।',
}
