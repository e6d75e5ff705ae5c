// What pictures are tagged with: a key that is stored, names in three ways of writing, and the words it is recognised by. Data only.

export interface TagWords {
  /** Stored with creations: never renamed, only added to. */
  key: string
  en: string
  hi: string
  /** How the Hindi name is typed in Latin letters; what it is searched by. */
  roman: string
  /** Lower case; `_` joins the words of a phrase. The names count too. */
  words: string
}

const tag = (key: string, en: string, hi: string, roman: string, words = ''): TagWords => ({
  key,
  en,
  hi,
  roman,
  words,
})

/** Of a kind those that say more stand first: a picture keeps the first eight. */
export const tagWords: readonly TagWords[] = [
  tag('diwali', 'Diwali', 'दिवाली', 'diwali', 'deepavali deepawali dhanteras दीपावली दीवाली धनतेरस'),
  tag('holi', 'Holi', 'होली', 'holi', 'gulal gulaal गुलाल'),
  tag('eid', 'Eid', 'ईद', 'eid', 'ramadan ramzan iftar bakrid रमज़ान रमजान इफ़्तार बकरीद'),
  tag('christmas', 'Christmas', 'क्रिसमस', 'christmas', 'xmas santa'),
  tag('navratri', 'Navratri', 'नवरात्रि', 'navratri', 'garba dandiya durga_puja गरबा डांडिया दुर्गा_पूजा'),
  tag('ganesh', 'Ganesh Chaturthi', 'गणेश चतुर्थी', 'ganesh_chaturthi', 'ganesh ganpati ganesha गणेश गणपति'),
  tag('rakhi', 'Raksha Bandhan', 'रक्षाबंधन', 'rakhi', 'raksha_bandhan rakshabandhan राखी'),
  tag('onam', 'Onam', 'ओणम', 'onam', 'pookalam'),
  tag('pongal', 'Pongal', 'पोंगल', 'pongal', 'makar_sankranti sankranti lohri लोहड़ी मकर_संक्रांति'),
  tag('new-year', 'New Year', 'नववर्ष', 'naya_saal', 'ugadi gudi_padwa नया_साल'),
  tag(
    'nation',
    'National day',
    'राष्ट्रीय पर्व',
    'rashtriya_parv',
    'independence_day republic_day tiranga स्वतंत्रता_दिवस गणतंत्र_दिवस तिरंगा',
  ),
  tag('wedding', 'Wedding', 'शादी', 'shaadi', 'marriage shadi vivah baraat sangeet विवाह सगाई बारात'),
  tag('birthday', 'Birthday', 'जन्मदिन', 'janmdin', 'janamdin'),
  tag('party', 'Party', 'पार्टी', 'party', 'celebration dj disco jashn जश्न'),
  tag('festival', 'Festival', 'त्योहार', 'tyohar', 'festive tyohaar utsav puja उत्सव पूजा'),
  tag('sale', 'Sale', 'सेल', 'sale', 'offer offers discount off chhoot छूट ऑफर'),
  tag('opening', 'Opening', 'उद्घाटन', 'udghatan', 'grand_opening inauguration now_open launch शुभारंभ'),
  tag('invitation', 'Invitation', 'निमंत्रण', 'nimantran', 'invite invited आमंत्रण'),
  tag(
    'greeting',
    'Greeting',
    'शुभकामनाएं',
    'shubhkamnayein',
    'wishes greetings mubarak badhai happy_new_year शुभकामना बधाई शुभ मुबारक shubh',
  ),
  tag('hiring', 'Hiring', 'भर्ती', 'bharti', 'we_are_hiring job jobs vacancy vacancies naukri नौकरी'),
  tag('tea', 'Tea', 'चाय', 'chai', 'masala_chai'),
  tag('coffee', 'Coffee', 'कॉफी', 'coffee', 'cappuccino espresso कॉफ़ी'),
  tag('juice', 'Juice', 'जूस', 'juice', 'lassi smoothie sharbat milkshake लस्सी शरबत'),
  tag('biryani', 'Biryani', 'बिरयानी', 'biryani', 'biriyani pulao'),
  tag('thali', 'Thali', 'थाली', 'thali', 'meals'),
  tag('dosa', 'Dosa', 'डोसा', 'dosa', 'idli vada इडली'),
  tag('sweets', 'Sweets', 'मिठाई', 'mithai', 'sweet laddu ladoo ladoos laddoos barfi jalebi gulab_jamun लड्डू जलेबी बर्फी'),
  tag('cake', 'Cake', 'केक', 'cake', 'cupcake pastry bakery बेकरी'),
  tag('pizza', 'Pizza', 'पिज़्ज़ा', 'pizza', 'burger burgers'),
  tag('fruit', 'Fruit', 'फल', 'phal', 'mango mangoes banana आम aam'),
  tag('spices', 'Spices', 'मसाले', 'masale', 'spice masala turmeric chilli हल्दी मिर्च'),
  tag('food', 'Food', 'खाना', 'khana', 'restaurant dish menu lunch dinner breakfast snack snacks भोजन bhojan रेस्तरां'),
  tag('saree', 'Saree', 'साड़ी', 'saadi', 'sari sarees saris साड़ियां'),
  tag('lehenga', 'Lehenga', 'लहंगा', 'lehenga', 'lehengas लहंगे'),
  tag('kurta', 'Kurta', 'कुर्ता', 'kurta', 'kurtas kurti kurtis कुर्ती'),
  tag(
    'jewellery',
    'Jewellery',
    'गहने',
    'gehne',
    'jewelry necklace earrings bangles jhumke jhumka haar झुमके हार आभूषण चूड़ियां',
  ),
  tag('beauty', 'Beauty', 'सुंदरता', 'sundarta', 'makeup skincare serum lipstick salon spa facial perfume मेकअप सैलून'),
  tag('mehendi', 'Mehendi', 'मेहंदी', 'mehendi', 'mehndi henna'),
  tag('fashion', 'Fashion', 'फैशन', 'fashion', 'dress dresses boutique clothing kapde कपड़े'),
  tag('villa', 'Villa', 'विला', 'villa', 'villas bungalow bungalows बंगला'),
  tag('apartment', 'Apartment', 'फ्लैट', 'flats', 'apartments bhk penthouse अपार्टमेंट'),
  tag('house', 'House', 'घर', 'ghar', 'home homes houses makaan मकान'),
  tag('interior', 'Interior', 'इंटीरियर', 'interior', 'interiors living_room bedroom kitchen sofa furniture कमरा रसोई'),
  tag('property', 'Property', 'संपत्ति', 'sampatti', 'real_estate realty plot plots township प्लॉट'),
  tag('school', 'School', 'स्कूल', 'school', 'vidyalaya admission admissions विद्यालय प्रवेश_शुरू'),
  tag('coaching', 'Coaching', 'कोचिंग', 'coaching', 'tuition neet jee upsc batch नीट बैच'),
  tag('books', 'Books', 'किताबें', 'kitabein', 'book library kitab kitabon किताबों किताब पुस्तक'),
  tag('science', 'Science', 'विज्ञान', 'vigyan', 'physics chemistry solar_system'),
  tag(
    'education',
    'Education',
    'शिक्षा',
    'shiksha',
    'course courses class classes teacher student students college exam पढ़ाई शिक्षक',
  ),
  tag('phone', 'Phone', 'फोन', 'phone', 'mobile smartphone iphone मोबाइल'),
  tag('car', 'Car', 'गाड़ी', 'gaadi', 'cars scooter bike bikes कार'),
  tag('bottle', 'Bottle', 'बोतल', 'botal', 'bottles jar'),
  tag('product', 'Product', 'उत्पाद', 'utpad', 'products podium packaging'),
  tag('yoga', 'Yoga', 'योग', 'yog', 'meditation ध्यान'),
  tag('fitness', 'Fitness', 'फिटनेस', 'fitness', 'gym workout zumba जिम'),
  tag('health', 'Health', 'स्वास्थ्य', 'swasthya', 'doctor clinic hospital dentist nurse डॉक्टर अस्पताल'),
  tag('dance', 'Dance', 'नृत्य', 'nritya', 'dancer dancing kathak bharatanatyam नर्तकी'),
  tag('music', 'Music', 'संगीत', 'sangeet_sandhya', 'concert guitar tabla sitar'),
  tag('sport', 'Sport', 'खेल', 'khel', 'sports cricket football kabaddi क्रिकेट'),
  tag('farm', 'Farm', 'खेती', 'kheti', 'farmer farmers field kisan khet किसान खेत'),
  tag('temple', 'Temple', 'मंदिर', 'mandir', 'temples'),
  tag('mountain', 'Mountains', 'पहाड़', 'pahad', 'mountain hill hills himalaya pahadon पहाड़ों हिमालय'),
  tag('lake', 'Lake', 'झील', 'jheel', 'lakes river nadi नदी'),
  tag('sea', 'Sea', 'समुद्र', 'samundar', 'ocean beach तट'),
  tag('forest', 'Forest', 'जंगल', 'jungle', 'forests tree trees पेड़'),
  tag('flowers', 'Flowers', 'फूल', 'phool', 'flower marigold marigolds rose roses lotus गेंदा गुलाब कमल'),
  tag('rain', 'Rain', 'बारिश', 'baarish', 'rainy monsoon barish मानसून'),
  tag('sunrise', 'Sunrise', 'सूर्योदय', 'suryoday', 'dawn भोर'),
  tag('sunset', 'Sunset', 'सूर्यास्त', 'suryast', 'dusk'),
  tag('night', 'Night', 'रात', 'raat', 'midnight moonlit stars'),
  tag('city', 'City', 'शहर', 'shehar', 'skyline cityscape metro'),
  tag('peacock', 'Peacock', 'मोर', 'mor', 'peacocks'),
  tag('elephant', 'Elephant', 'हाथी', 'haathi', 'elephants'),
  tag(
    'animal',
    'Animals',
    'जानवर',
    'janwar',
    'animal dog dogs cat cats tiger cow bullocks bird birds कुत्ता शेर गाय पक्षी',
  ),
  tag('rangoli', 'Rangoli', 'रंगोली', 'rangoli', 'kolam mandala'),
  tag('diya', 'Diyas', 'दीये', 'deeye', 'diya lamp lamps deepak दीया दीपक'),
  tag('fireworks', 'Fireworks', 'आतिशबाज़ी', 'aatishbaazi', 'firework crackers'),
  tag('children', 'Children', 'बच्चे', 'bachche', 'child kids kid boy girl bacche bachchon बच्चों बच्चा'),
  tag('family', 'Family', 'परिवार', 'parivar', 'families mother father grandmother'),
  tag('woman', 'Woman', 'महिला', 'mahila', 'women lady aurat ladki औरत लड़की दुल्हन bride dulhan'),
  tag('man', 'Man', 'पुरुष', 'purush', 'men aadmi groom आदमी'),
]

/** By the picture's type: always the last tag. */
export const typeTags: Record<'portrait' | 'realistic' | 'cartoon' | 'poster' | 'ad_banner', TagWords> = {
  portrait: tag('type-portrait', 'Portrait', 'पोर्ट्रेट', 'portrait'),
  realistic: tag('type-realistic', 'Realistic', 'यथार्थ', 'yatharth'),
  cartoon: tag('type-cartoon', 'Cartoon', 'कार्टून', 'cartoon'),
  poster: tag('type-poster', 'Poster', 'पोस्टर', 'poster'),
  ad_banner: tag('type-ad-banner', 'Ad banner', 'विज्ञापन', 'vigyapan'),
}

/** Shelves of the shipped catalogue, in the tag that says the same. A shelf an administrator adds has none. */
export const categoryTags: Record<string, string> = {
  'real-estate': 'property',
  'fashion-beauty': 'fashion',
  'food-restaurants': 'food',
  'courses-education': 'education',
  'festivals-events': 'festival',
}
