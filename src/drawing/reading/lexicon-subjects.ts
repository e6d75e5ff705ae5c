// Things and trades in English, Hindi and romanised Hindi. Data only.
import type { Concept } from './concepts.ts'

const products: readonly Concept[] = [
  {
    words: `
      podium, pedestal, product, product shot, utpad,
      उत्पाद`,
    scenes: { podium: 5 },
    theme: 'beauty',
  },
  {
    words: `
      serum, skincare, skin care, lotion, shampoo, moisturiser, moisturizer, sunscreen, face wash, bottle,
      sanitizer, oil, tel,
      सीरम, तेल, शैम्पू`,
    scenes: { podium: 5 },
    theme: 'beauty',
  },
  {
    words: `
      cream, face cream, balm, candle, scrub, jar, mombatti,
      क्रीम, मोमबत्ती`,
    scenes: { podium: 4 },
    theme: 'beauty',
    props: ['jar'],
  },
  {
    words: `
      cosmetic, cosmetics, makeup, make up, kajal, beauty, salon, parlour, parlor, facial,
      shringar, saundarya,
      सौंदर्य, मेकअप, पार्लर, सैलून, काजल`,
    scenes: { podium: 3, figure: 2 },
    theme: 'beauty',
  },
  {
    words: `
      lipstick, lip balm, lip colour, lip gloss,
      लिपस्टिक, लिप बाम`,
    scenes: { podium: 5 },
    theme: 'beauty',
    props: ['lipstick'],
  },
  {
    words: `
      honey, honey jar, shahad, madhu, pickle, achaar, ghee,
      शहद, मधु, अचार, घी`,
    scenes: { podium: 5 },
    props: ['honey'],
  },
  {
    words: `
      perfume, fragrance, attar, itra,
      इत्र, परफ्यूम`,
    scenes: { podium: 5 },
    props: ['perfume'],
    mood: 'luxury',
  },
  {
    words: `
      jewellery, jewelry, jewel, necklace, earrings, bangles, diamond, ring, gehne, zevar, jewar,
      aabhushan, kangan,
      गहने, जेवर, आभूषण, कंगन, हीरा`,
    scenes: { podium: 4.5 },
    props: ['jewel'],
    mood: 'luxury',
  },
  {
    words: `
      watch, phone, smartphone, mobile, gadget, headphones, electronics,
      मोबाइल, फोन, घड़ी`,
    scenes: { podium: 4 },
    props: ['phone'],
    theme: 'tech',
  },
  {
    words: `
      shoe, shoes, sneaker, sneakers, footwear, handbag, bag, joote,
      जूते, बैग`,
    scenes: { podium: 4 },
    props: ['shoe'],
    theme: 'fashion',
  },
  {
    words: 'gift, gifts, hamper, present, presents, uphaar, tohfa, uphar, उपहार, तोहफा, गिफ्ट',
    scenes: { podium: 4 },
    props: ['gift'],
  },
  {
    words: `
      fashion, boutique, clothing, clothes, apparel, designer, collection, style, kapde, poshak, vastra,
      फैशन, कपड़े, पोशाक, वस्त्र, बुटीक`,
    scenes: { figure: 3, podium: 1.5 },
    theme: 'fashion',
  },
  {
    words: `
      launch, brand, cosmetic launch, new arrival,
      लॉन्च`,
    scenes: { podium: 1.5 },
  },
  {
    words: `
      sale, discount, offer, deal, shop, store, dukaan, dukan, chhoot, chhut, bikri,
      सेल, छूट, ऑफर, दुकान, बिक्री`,
    scenes: { podium: 0.8, geometric: 0.9 },
    mood: 'bold',
  },
]

const foods: readonly Concept[] = [
  {
    words: `
      sweet, sweets, mithai, ladoo, laddu, laddoo, barfi, jalebi, gulab jamun, rasgulla, peda, halwa,
      dessert,
      मिठाई, लड्डू, बर्फी, जलेबी, हलवा, पेड़ा`,
    scenes: { food: 4.5 },
    theme: 'sweets',
    props: ['sweets'],
  },
  {
    words: `
      biryani, pulao, rice, fried rice, dum,
      बिरयानी, पुलाव, चावल, బిర్యానీ`,
    scenes: { food: 5.5 },
    theme: 'spice',
    props: ['biryani'],
  },
  {
    words: `
      thali, curry, dal, paneer, roti, naan, dosa, idli, sabzi, masala, tandoori, kebab, chaat, samosa,
      थाली, दाल, पनीर, रोटी, डोसा, मसाला, सब्जी, समोसा`,
    scenes: { food: 5 },
    theme: 'spice',
    props: ['thali'],
  },
  {
    words: `
      restaurant, dhaba, food, meal, dinner, lunch, breakfast, dish, catering, tiffin, kitchen food,
      khana, bhojan, swad,
      रेस्तरां, रेस्टोरेंट, ढाबा, खाना, भोजन, स्वाद, టిఫిన్`,
    scenes: { food: 4 },
    theme: 'spice',
  },
  {
    words: `
      cake, bakery, pastry, cupcake, cookie, chocolate,
      केक, बेकरी, चॉकलेट`,
    scenes: { food: 5 },
    theme: 'sweets',
    props: ['cake'],
  },
  {
    words: `
      coffee, tea, chai, cafe, juice, lassi, milkshake, smoothie, drink, chay,
      चाय, कॉफी, कैफे, लस्सी, जूस, शरबत`,
    scenes: { food: 4.5 },
    theme: 'spice',
    props: ['drink'],
  },
  {
    words: `
      pizza, burger, pasta, noodles, momos, fast food,
      पिज्जा, बर्गर`,
    scenes: { food: 5 },
    theme: 'spice',
  },
  {
    words: `
      spice, spices, masale, haldi powder,
      मसाले`,
    scenes: { food: 3, powder: 1 },
    theme: 'spice',
  },
]

const learning: readonly Concept[] = [
  {
    words: `
      school, class, classroom, classes, education, educational, student, students, exam, teacher,
      tuition, coaching, course, courses, book, books, library, study, studies, college, university,
      admission, admissions, learn, learning, academy, institute, syllabus, board exam, padhai, shiksha,
      vidyalaya, vidyarthi, kitab, pustak, guru,
      स्कूल, कक्षा, शिक्षा, छात्र, छात्रों, विद्यार्थी, विद्यालय, परीक्षा, शिक्षक, कोर्स, किताब, पुस्तक,
      पढ़ाई, प्रवेश, ट्यूशन, कोचिंग, కోర్సు, பள்ளி`,
    scenes: { classroom: 5 },
    theme: 'education',
  },
  {
    words: `
      online course, elearning, e learning, online class, online classes, laptop, computer, coding,
      programming, software, digital marketing,
      ऑनलाइन, लैपटॉप, कंप्यूटर, कोडिंग`,
    scenes: { classroom: 3 },
    theme: 'education',
    props: ['laptop'],
  },
  {
    words: `
      science, physics, chemistry, neet, jee, iit, maths, mathematics, vigyan, ganit,
      विज्ञान, गणित`,
    scenes: { classroom: 4 },
    theme: 'education',
    props: ['science'],
  },
]

const trades: readonly Concept[] = [
  {
    words: `
      startup, business, finance, loan, bank, insurance, tax, gst, accounting, consulting, corporate,
      agency, marketing, vyapar, karobar,
      व्यापार, कारोबार, बैंक, बीमा, स्टार्टअप`,
    scenes: { geometric: 2.5, skyline: 1.5 },
    theme: 'business',
  },
  {
    words: `
      technology, tech, app, ai, data, cloud, cyber, robot, digital,
      तकनीक, डिजिटल`,
    scenes: { geometric: 3, fluid: 1 },
    theme: 'tech',
  },
  {
    words: `
      fitness, gym, workout, bodybuilding, vyayam, kasrat, akhada,
      जिम, फिटनेस, व्यायाम, कसरत`,
    scenes: { powder: 4 },
    theme: 'fitness',
    mood: 'bold',
    props: ['dumbbell'],
  },
  {
    words: `
      running, sports, cricket, dance, zumba,
      खेल, नृत्य`,
    scenes: { powder: 4 },
    theme: 'fitness',
    mood: 'bold',
  },
  {
    words: `
      abstract, gradient, wallpaper, texture, silk, fluid, liquid, marble, waves, background, resham,
      रेशम, पृष्ठभूमि`,
    scenes: { fluid: 4 },
  },
  {
    words: `
      geometric, geometry, pattern, shapes, minimal, minimalist, modern art, bauhaus, memphis, tiles,
      jaali, jali,
      ज्यामिति, पैटर्न`,
    scenes: { geometric: 4 },
  },
]

export const subjectConcepts: readonly Concept[] = [...products, ...foods, ...learning, ...trades]
