// What the server says about comments and about people to each other, in Hindi, by its English sentence.

export const hindiPeopleSentences: Readonly<Record<string, string>> = {
  'Please write something.': 'कृपया कुछ लिखें।',
  'You have just written the same here.': 'आपने अभी-अभी यहाँ यही लिखा है।',
  'This is your own profile.': 'यह आपकी अपनी प्रोफ़ाइल है।',
  'You have blocked this person. Unblock them first.': 'आपने इन्हें ब्लॉक किया है। पहले इन्हें अनब्लॉक करें।',
  'You follow as many people as there is room for.': 'आप जितने लोगों को फ़ॉलो कर सकते हैं, उतनों को पहले से फ़ॉलो करते हैं।',
  'You have blocked as many people as there is room for.': 'आप जितने लोगों को ब्लॉक कर सकते हैं, उतनों को पहले से ब्लॉक कर चुके हैं।',
  'You have muted as many people as there is room for.': 'आप जितने लोगों को म्यूट कर सकते हैं, उतनों को पहले से म्यूट कर चुके हैं।',
}
