// Places, buildings, nature and things that stand in them, in English, Hindi and romanised Hindi. Data only.
import type { Concept } from './concepts.ts'

const buildings: readonly Concept[] = [
  {
    words: `
      city, skyline, urban, downtown, skyscraper, tower, towers, metro, shahar, sheher, nagar,
      शहर, नगर, महानगर`,
    scenes: { skyline: 5 },
    props: ['city'],
  },
  {
    words: `
      mumbai, delhi, bengaluru, bangalore, hyderabad, chennai, kolkata, pune, gurgaon, gurugram, noida,
      ahmedabad, dubai, new york,
      मुंबई, दिल्ली, बेंगलुरु, हैदराबाद, चेन्नई, कोलकाता, पुणे`,
    scenes: { skyline: 2.5 },
  },
  {
    words: `
      apartment, flat, flats, penthouse, condo, 2bhk, 3bhk, bhk, high rise, highrise, luxury apartment,
      अपार्टमेंट, फ्लैट, फ्लैट्स`,
    scenes: { skyline: 4, interior: 3 },
    theme: 'realEstate',
    props: ['home'],
  },
  {
    words: `
      real estate, property, realtor, builder, township, investment property, zameen, sampatti,
      प्रॉपर्टी, संपत्ति, रियल एस्टेट, जमीन`,
    scenes: { house: 2.5, skyline: 2.4 },
    theme: 'realEstate',
    props: ['home'],
  },
  {
    words: `
      house, home, villa, bungalow, cottage, farmhouse, ghar, makan, makaan, kothi, bangla,
      घर, मकान, कोठी, बंगला, विला, ఇల్లు, வீடு`,
    scenes: { house: 5 },
    theme: 'realEstate',
  },
  {
    words: `
      plot, plots, for sale, bikau, open house,
      बिकाऊ, प्लॉट`,
    scenes: { house: 1.5 },
  },
  {
    words: `
      interior, living room, bedroom, sofa, furniture, kitchen, home decor, decor, room, hotel room,
      lobby, kamra, sajavat,
      इंटीरियर, कमरा, सोफा, फर्नीचर, सजावट, रसोई, बेडरूम`,
    scenes: { interior: 5 },
    theme: 'realEstate',
  },
  {
    words: `
      office, coworking, workspace, daftar, karyalay,
      ऑफिस, दफ्तर, कार्यालय`,
    scenes: { skyline: 2, interior: 2.5 },
    theme: 'business',
  },
  {
    words: `
      hotel, resort, homestay, hostel,
      होटल, रिसॉर्ट`,
    scenes: { interior: 2.2, landscape: 2, house: 1.5 },
    mood: 'luxury',
  },
]

const nature: readonly Concept[] = [
  {
    words: 'trek, treks, trekking, trekker, hike, hiking, hiker, padyatra, ट्रेक, ट्रेकिंग',
    scenes: { landscape: 4 },
    props: ['mountain', 'trek'],
  },
  {
    words: `
      mountain, mountains, hill, hills, himalaya, himalayas, valley, ladakh, manali,
      shimla, kashmir, peak, pahad, parvat,
      पहाड़, पर्वत, हिमालय, घाटी, लद्दाख, मनाली, कश्मीर`,
    scenes: { landscape: 5 },
    props: ['mountain'],
  },
  {
    words: `
      lake, river, ganga, ganges, waterfall, jheel, nadi,
      झील, नदी, गंगा`,
    scenes: { landscape: 5 },
    props: ['water'],
  },
  {
    words: `
      nature, landscape, countryside, village, gaon, prakriti,
      प्रकृति, गांव`,
    scenes: { landscape: 5 },
  },
  {
    words: `
      forest, jungle, woods, trees, van vibhag, vriksh, ped,
      जंगल, वन, पेड़`,
    scenes: { landscape: 4.6 },
    props: ['forest'],
  },
  {
    words: `
      travel, tour, tourism, trip, holiday, vacation, journey, yatra, safar, ghoomna,
      यात्रा, सफर, पर्यटन, छुट्टी`,
    scenes: { landscape: 4 },
  },
  {
    words: `
      beach, sea, ocean, goa, kerala, backwaters, island, coast, andaman, samudra, samundar, kinara,
      समुद्र, समंदर, गोवा, केरल, तट`,
    scenes: { landscape: 5 },
    props: ['beach'],
  },
  {
    words: `
      boat, ferry, houseboat, shikara, naav, nav,
      नाव, शिकारा`,
    scenes: { landscape: 2 },
    props: ['boat'],
  },
  {
    words: `
      yoga, meditation, meditate, mindfulness, dhyan, wellness,
      योग, योगा, ध्यान`,
    scenes: { landscape: 4.5 },
    props: ['yoga'],
    mood: 'calm',
  },
  {
    words: `
      leaf, leaves, foliage, botanical, plant, plants, tropical, fern, jungle leaves, patte, patta,
      paudha, paudhe,
      पत्ते, पत्ता, पौधा, पौधे`,
    scenes: { leaves: 5 },
    theme: 'organic',
  },
  {
    words: `
      organic, ayurveda, ayurvedic, herbal, natural, eco, sustainable, vegan, jaivik, prakritik,
      जैविक, आयुर्वेद, आयुर्वेदिक, प्राकृतिक, हर्बल`,
    scenes: { leaves: 3 },
    theme: 'organic',
    mood: 'fresh',
  },
  {
    words: `
      spa, massage, retreat,
      स्पा`,
    scenes: { leaves: 3.5, podium: 1 },
    theme: 'organic',
    mood: 'calm',
  },
  {
    words: `
      garden, lawn, park, backyard, bageecha, bagicha, bagh,
      बगीचा, बाग, गार्डन, उद्यान`,
    scenes: { leaves: 2.5, house: 1.5 },
    props: ['garden'],
  },
  {
    words: `
      flower, flowers, floral, rose, lotus, marigold, jasmine, bouquet, phool, kamal, gulab, genda,
      फूल, फूलों, कमल, गुलाब, गेंदा`,
    scenes: { leaves: 3.5, rangoli: 0.5 },
    props: ['flower'],
  },
  {
    words: `
      farm, farmer, field, fields, agriculture, kisan, khet, kheti,
      किसान, खेत, खेती, कृषि`,
    scenes: { landscape: 3.5 },
    props: ['field'],
    timeOfDay: 'golden',
  },
  {
    words: `
      temple, mandir, varanasi, banaras, ayodhya, ghat,
      मंदिर, वाराणसी, अयोध्या, घाट`,
    scenes: { landscape: 3.5, lamps: 1.5 },
    props: ['temple'],
    timeOfDay: 'golden',
  },
  {
    words: `
      star, stars, galaxy, milky way, space, moon, moonlight, night sky, chand, chaand, tare, sitare,
      चांद, चाँद, तारे, सितारे`,
    scenes: { night: 4 },
    props: ['moon'],
    timeOfDay: 'night',
  },
]

const sky: readonly Concept[] = [
  { words: 'sky, clouds, aasmaan, aasman, asman, aakash, आकाश, आसमान, बादल', scenes: { landscape: 0.6 } },
]

export const placeConcepts: readonly Concept[] = [...buildings, ...nature, ...sky]
