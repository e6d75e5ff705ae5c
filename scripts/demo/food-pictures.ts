// Kitchens, sweet shops and tea stalls.
import { type DemoPicture, drawn, filled } from './picture.ts'

const category = 'food-restaurants'
const free = drawn(category)
const made = filled(category)

export const foodPictures: readonly DemoPicture[] = [
  made({
    by: 'imran',
    title: 'Friday is biryani day',
    template: 'biryani-special',
    slots: { headline: 'Dum is on', price: '349' },
    tags: 'biryani, Hyderabad, lunch',
  }),
  free({
    by: 'lakshmi',
    title: 'Filter coffee, 6 am',
    prompt: 'South Indian filter coffee in a brass tumbler and davara, foam on top, wooden counter, soft morning light',
    look: ['realistic', '1:1'],
    tags: 'coffee, breakfast, Chennai',
  }),
  made({
    by: 'rahul',
    title: 'घर जैसी थाली, दोपहर 12 से',
    template: 'thali-lunch',
    slots: { headline: 'घर जैसा खाना', price: '199', brand: 'अन्नपूर्णा भोजनालय' },
    tags: 'थाली, दोपहर का खाना, शाकाहारी',
  }),
  free({
    by: 'joseph',
    title: 'Kerala breakfast by the backwater',
    prompt: 'Appam and stew on a banana leaf by a window, green backwater outside, coconut palms, gentle light',
    look: ['realistic', '4:5'],
    tags: 'Kerala, breakfast, appam',
    remix: 'sealed',
  }),
  made({
    by: 'ananya',
    title: 'Boxes of laddoo for everybody',
    template: 'mithai-box',
    slots: { headline: 'Fresh every morning' },
    tags: 'mithai, laddoo, gift box',
  }),
  free({
    by: 'murugan',
    title: 'சூடான இட்லி சாம்பார்',
    prompt: 'Plate of steaming idli with sambar and three chutneys, banana leaf, seen from above, fresh greens',
    look: ['realistic', '1:1'],
    tags: 'இட்லி, breakfast, idli',
  }),
  made({
    by: 'nandini',
    title: 'Our new café in Jayanagar',
    template: 'opening',
    slots: { headline: 'Now open', brand: 'Kaapi Mane' },
    tags: 'opening, café, Bengaluru',
  }),
  free({
    by: 'arjun',
    title: 'Cutting chai in the rain',
    prompt: 'Glass of masala chai on a rainy window sill, city lights blurred behind, steam rising, cosy mood',
    look: ['realistic', '4:5'],
    tags: 'chai, rain, Mumbai',
  }),
  made({
    by: 'gurpreet',
    title: 'Pizza for the hostel crowd',
    template: 'pizza-combo',
    slots: { headline: 'Two for one Tuesday' },
    tags: 'pizza, combo, students',
  }),
  free({
    by: 'divya',
    title: 'అమ్మ చేతి ఆవకాయ',
    prompt: 'Glass jar of red mango pickle with oil on top, raw mangoes and red chillies around, rustic wooden table',
    look: ['ad_banner', '3:2'],
    tags: 'ఆవకాయ, pickle, mango',
  }),
  made({
    by: 'sneha',
    title: 'उन्हाळा स्पेशल: आंबा लस्सी',
    template: 'summer-drinks',
    tags: 'लस्सी, summer, mango',
  }),
  free({
    by: 'tenzin',
    title: 'Momos at the pass',
    prompt: 'Bamboo steamer of momos with red chutney, snowy mountains behind a small wooden stall, prayer flags',
    look: ['cartoon', '1:1'],
    tags: 'momos, mountains, street food',
  }),
  made({
    by: 'fatima',
    title: 'Cakes like you have never seen',
    template: 'birthday-cakes',
    slots: { headline: 'Baked at home' },
    tags: 'cake, bakery, birthday',
    remix: 'closed',
  }),
  made({
    by: 'meera',
    title: 'The menu of the reading café',
    template: 'cafe-menu',
    tags: 'café, menu, books',
  }),
]
