// What the server says about notifications, in Hindi, by its English sentence. Part of hindi-sentences.ts.

export const hindiNotificationSentences: Readonly<Record<string, string>> = {
  'What a moderator did is always told here.': 'मॉडरेटर ने जो किया, वह यहाँ हमेशा बताया जाता है।',
  'Nothing is mailed about this.': 'इस बारे में ईमेल नहीं भेजे जाते।',
  'This link is not complete. Please open it from the message again.': 'यह लिंक अधूरा है। कृपया इसे संदेश से फिर खोलें।',
}
