// What remixing and its rewards say, in Hindi, by its English sentence. Part of the list in hindi-sentences.ts.

export const hindiRemixSentences: Readonly<Record<string, string>> = {
  'Somebody made a picture from a post of yours.': 'किसी ने आपकी पोस्ट से तस्वीर बनाई।',
}
