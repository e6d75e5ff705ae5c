// What remixing and its rewards say, in Hindi, by its English sentence. Part of the list in hindi-sentences.ts.

export const hindiRemixSentences: Readonly<Record<string, string>> = {
  'Its author does not let others remix this post.': 'इस पोस्ट को बनाने वाले ने दूसरों को रीमिक्स की अनुमति नहीं दी है।',
  'Please open this post for remixing again: that lasts for a day.':
    'कृपया इस पोस्ट को रीमिक्स के लिए फिर से खोलें: यह एक दिन तक चलता है।',
  'Please write less: with the words of the post this is too long.':
    'कृपया थोड़ा कम लिखें: पोस्ट के शब्दों के साथ यह बहुत लंबा हो जाता है।',
  'These changes do not go with this post. Please write them in another way.':
    'ये बदलाव इस पोस्ट के साथ नहीं चल सकते। कृपया इन्हें किसी और तरह से लिखें।',
  'Changes need a post to change.': 'बदलाव के लिए पहले कोई पोस्ट चुनें।',
  'There is no such remix of yours.': 'आपकी ऐसी कोई रीमिक्स नहीं है।',
  'Somebody made a picture from a post of yours.': 'किसी ने आपकी पोस्ट से तस्वीर बनाई।',
}
