// What the server says about posts, in Hindi, by its English sentence. Part of the list in hindi-sentences.ts.

export const hindiPostSentences: Readonly<Record<string, string>> = {
  'There is no such post.': 'ऐसी कोई पोस्ट नहीं है।',
  'This picture cannot be published.': 'यह तस्वीर पोस्ट नहीं की जा सकती।',
  'This picture was made with “{phrase}”, which is not allowed in the community.':
    'यह तस्वीर “{phrase}” से बनी है, जिसकी कम्युनिटी में अनुमति नहीं है।',
  '“{phrase}” is not allowed in a title or a tag. Please choose other words.':
    'शीर्षक या टैग में “{phrase}” की अनुमति नहीं है। कृपया दूसरे शब्द चुनें।',
  'Please choose one of the categories.': 'कृपया दी गई श्रेणियों में से एक चुनें।',
  'This picture was made from a sealed post, so its text is not yours to open. Please choose sealed or closed.':
    'यह तस्वीर ऐसी पोस्ट से बनी है जिसका प्रॉम्प्ट गुप्त है, इसलिए आप उसे सबके लिए नहीं खोल सकते। कृपया प्रॉम्प्ट गुप्त रखें या रीमिक्स बंद करें।',
  'This picture is published already.': 'यह तस्वीर पहले से पोस्ट की हुई है।',
  'The words on this picture were changed just now. Please look at it and publish again.':
    'इस तस्वीर के शब्द अभी-अभी बदले गए हैं। कृपया इसे देखकर दोबारा पोस्ट करें।',
  'A post of this picture was hidden or removed, so it cannot be published again.':
    'इस तस्वीर की एक पोस्ट छिपाई या हटाई गई थी, इसलिए इसे दोबारा पोस्ट नहीं किया जा सकता।',
  'Please sign in to see the community.': 'कम्युनिटी देखने के लिए कृपया साइन इन करें।',
  'Please give it a title of at least 3 characters.': 'कृपया कम से कम 3 अक्षरों का शीर्षक दें।',
  'At most {count} characters in a tag.': 'एक टैग में ज़्यादा से ज़्यादा {count} अक्षर।',
  'At most {count} tags.': 'ज़्यादा से ज़्यादा {count} टैग।',
  'Nothing to change.': 'बदलने के लिए कुछ नहीं है।',
  // Remixing and the feed.
  'These changes do not go with this post. Please write them in another way.':
    'ये बदलाव इस पोस्ट के साथ नहीं चल सकते। कृपया इन्हें किसी और तरह से लिखें।',
  'Please write less: with the words of the post this is too long.':
    'कृपया थोड़ा कम लिखें: पोस्ट के शब्दों के साथ यह बहुत लंबा हो जाता है।',
  'Changes need a post to change.': 'बदलाव तभी लिखे जा सकते हैं जब कोई पोस्ट चुनी हो।',
  'There is no such remix of yours.': 'आपका ऐसा कोई रीमिक्स नहीं है।',
  'Its author does not let others remix this post.': 'इसे बनाने वाले ने इस पोस्ट का रीमिक्स करने की अनुमति नहीं दी है।',
  'Please open this post for remixing again: that lasts for a day.':
    'कृपया इस पोस्ट को रीमिक्स के लिए दोबारा खोलें: यह एक दिन तक चलता है।',
  'Please sign in to see whom you follow.': 'आप जिन्हें फ़ॉलो करते हैं, उनकी पोस्ट देखने के लिए कृपया साइन इन करें।',
}
