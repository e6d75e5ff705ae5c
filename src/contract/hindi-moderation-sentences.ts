// What moderation says, in Hindi, by its English sentence.

export const hindiModerationSentences: Readonly<Record<string, string>> = {
  'There is no such post.': 'ऐसी कोई पोस्ट नहीं है।',
  'There is no such comment.': 'ऐसा कोई कमेंट नहीं है।',
  'There is no such person.': 'ऐसा कोई व्यक्ति नहीं है।',
  'There is no such case.': 'ऐसा कोई मामला नहीं है।',
  'This is your own. You can withdraw it yourself.': 'यह आपकी अपनी पोस्ट है। आप इसे ख़ुद वापस ले सकते हैं।',
  'This is your own. You can delete it yourself.': 'यह आपका अपना कमेंट है। आप इसे ख़ुद हटा सकते हैं।',
  'This is you.': 'यह आप ही हैं।',
  'This post is not hidden.': 'यह पोस्ट छिपाई नहीं गई है।',
  'A moderator has just looked at it.': 'एक मॉडरेटर ने इसे अभी-अभी देखा है।',
  'You have asked for another look before.': 'आप पहले ही दोबारा देखने का अनुरोध कर चुके हैं।',
  'Please say in a sentence or two why.': 'कृपया एक-दो वाक्यों में कारण बताएँ।',
  'Somebody else was faster. Look at the case again.': 'किसी और ने पहले फ़ैसला कर दिया। मामला फिर से देखें।',
  'Somebody else has to decide this: it is about you or a colleague.':
    'यह फ़ैसला किसी और को करना होगा: यह आपके या आपके किसी साथी के बारे में है।',
  'This cannot be done in the present state of the case.': 'मामले की अभी की स्थिति में यह नहीं हो सकता।',
}
