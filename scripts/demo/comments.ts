// What people say below pictures, in the languages they say it in.

export const comments: readonly string[] = [
  'The light is beautiful. How long did you try?',
  'वाह! रंग बहुत सुंदर हैं।',
  'చాలా బాగుంది!',
  'அருமையான வேலை 👏',
  'Used this for our shop window, customers love it.',
  'बहुत प्यारा लगा, माँ को भी भेज दिया।',
  'Can you make one for Pongal too?',
  'Ekdum mast! Kal hi remix karta hoon.',
  'The reflections in the water, so good.',
  'खूप छान!',
  'Mera favourite. Bas headline thodi badi kar do.',
  'ఈ రంగులు మా ఊరి పండుగను గుర్తు చేశాయి.',
  'What did you write for the background?',
  'நம்ம ஊரு மாதிரியே இருக்கு.',
  'Remixed it with blue lamps, thank you for keeping it open.',
  'Simple and clear. I would frame this.',
  'दुकान के लिए ऐसा ही पोस्टर चाहिए था।',
  'Which template is this?',
  'Printed it A3, came out sharp.',
  'Bahut badhiya, dil khush ho gaya.',
]

export const answers: readonly string[] = [
  'Thank you! Four tries, and then the right seed.',
  'शुक्रिया! रीमिक्स करके देखिए।',
  'Please do, the prompt is open.',
  'ధన్యవాదాలు!',
  'நன்றி!',
  'Thanks, that made my day.',
]
