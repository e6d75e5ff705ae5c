// Templates for the festivals of the year and for private and public events.
import {
  brand,
  type CatalogueCategory,
  choice,
  colour,
  date,
  headline,
  optional,
  phone,
  shades,
  text,
} from './entry.ts'
import * as designs from './festivals-designs.ts'

export const festivalsEvents: CatalogueCategory = {
  id: 'festivals-events',
  name: 'Festivals and events',
  templates: [
    {
      id: 'festivals-events-diwali-wishes',
      name: 'Diwali wishes',
      description: 'Rows of diyas and marigolds that carry your greeting and your name.',
      imageType: 'poster',
      aspectRatio: '4:5',
      purpose: 'social_post',
      prompt:
        'Diwali night with rows of lit clay diyas on a stone floor, marigold garlands hanging above, golden bokeh glowing in the dark {colour} background. Warm light rising from the flames, small reflections on the floor, blurred flowers in the foreground, peaceful festive mood. Dark empty upper part with no lettering.',
      slots: [
        headline(['Shubh Deepavali', 'शुभ दीपावली']),
        brand('From', ['Sharma Electronics', 'शर्मा इलेक्ट्रॉनिक्स']),
        colour('Ground', [shades.maroon, shades.indigo, shades.emerald]),
      ],
      design: designs.diwaliWishes,
    },
    {
      id: 'festivals-events-diwali-sale',
      name: 'Festive sale',
      description: 'Lamps, fireworks and a discount nobody overlooks.',
      imageType: 'realistic',
      aspectRatio: '1:1',
      purpose: 'ad_banner',
      prompt:
        'Fireworks over a night sky with floating paper lanterns above calm water on a {colour} sky. Glowing warm lights against the cool sky, joyful and generous mood, depth between near and far lanterns. Calm sky at the top and in the middle, no lettering.',
      slots: [
        headline(['Dhanteras Dhamaka', 'धनतेरस धमाका']),
        choice('discount', 'Discount', ['40%', '20%', '25%', '30%', '50%', '60%']),
        date('Last day', '2026-11-08'),
        brand('Shop', ['Lakshmi Home Store', 'लक्ष्मी होम स्टोर']),
        phone(),
        colour('Sky', [shades.indigo, shades.maroon, shades.teal]),
      ],
      design: designs.festiveSale,
    },
    {
      id: 'festivals-events-holi',
      name: 'Holi party',
      description: 'A burst of gulal for parties, clubs and greetings.',
      imageType: 'realistic',
      aspectRatio: '4:5',
      purpose: 'poster',
      prompt:
        'Explosion of Holi powder in {colour}, pink, yellow and green bursting from the centre, fine grains flying outwards, dark violet background. Back light through the clouds of colour, soft billows and sharp specks, wild and happy mood. Darker calm field at the top, no lettering.',
      slots: [
        headline(['Rang Barse', 'रंग बरसे']),
        date('Day', '2027-03-22'),
        text('place', 'Place', ['Club lawns, Jaipur', 'क्लब लॉन, जयपुर']),
        colour('Leading colour', [shades.rose, shades.saffron, shades.royal, shades.emerald]),
      ],
      design: designs.holiParty,
    },
    {
      id: 'festivals-events-navratri-garba',
      name: 'Garba night',
      description: 'A glowing mandala and turning skirts for nine nights of dance.',
      imageType: 'poster',
      aspectRatio: '3:4',
      purpose: 'poster',
      prompt:
        'Navratri garba night, large rangoli mandala of coloured powder seen from above with a ring of small lamps, mirror work and dandiya sticks at its edge. Petals of {colour}, orange and green with cream outlines, warm lamp light, lively rhythm, exact symmetry. Quiet field at the top with no lettering.',
      slots: [
        headline(['Nine Nights of Garba', 'नौ रातें, एक ताल']),
        date('First night', '2026-10-11'),
        text('place', 'Place', ['GMDC Ground, Ahmedabad', 'जीएमडीसी मैदान, अहमदाबाद']),
        colour('Leading colour', [shades.rose, shades.saffron, shades.royal, shades.emerald]),
      ],
      design: designs.garbaNight,
    },
    {
      id: 'festivals-events-eid',
      name: 'Eid greetings',
      description: 'A crescent, lanterns and a calm green night.',
      imageType: 'poster',
      aspectRatio: '1:1',
      purpose: 'social_post',
      prompt:
        'Crescent moon and stars over a quiet night sky on Eid, ornate lanterns glowing at different heights, silhouette of domes and an arch along the horizon. {colour} sky turning to warm gold near the ground, soft halo around each lantern, serene and blessed mood. Empty field at the top with no lettering.',
      slots: [
        headline(['Eid Mubarak', 'ईद मुबारक']),
        brand('From', ['Noor Caterers', 'नूर केटरर्स']),
        colour('Sky', [shades.teal, shades.emerald, shades.indigo]),
      ],
      design: designs.eidGreetings,
    },
    {
      id: 'festivals-events-wedding-invite',
      name: 'Wedding invitation',
      description: 'Flowers, gold and both names, in the colours of the family.',
      imageType: 'realistic',
      aspectRatio: '9:16',
      purpose: 'poster',
      prompt:
        'Indian wedding night with rows of lit diyas on a polished floor, garlands of marigold and jasmine, soft golden bokeh behind. {colour} background, warm glow from below, romantic and ceremonial mood, rich but uncluttered. Calm middle with no lettering.',
      slots: [
        headline(['With the blessings of our families', 'परिवार के आशीर्वाद से']),
        text('couple', 'The couple', ['Aditi & Rohan', 'अदिति संग रोहन']),
        date('Wedding day', '2026-12-11'),
        text('venue', 'Venue', ['Lakeside Palace, Udaipur', 'लेकसाइड पैलेस, उदयपुर']),
        colour('Ground', [shades.maroon, shades.ivory, shades.emerald, shades.rose]),
      ],
      design: designs.weddingInvitation,
    },
    {
      id: 'festivals-events-independence-day',
      name: 'Independence Day',
      description: 'Saffron, white and green in motion, for the fifteenth of August.',
      imageType: 'realistic',
      aspectRatio: '4:5',
      purpose: 'social_post',
      prompt:
        'Flowing tricolour silk in saffron, white and green in clear {time} light, soft folds moving from the lower left to the upper right. Fine sheen along the folds, gentle shadows, fresh and proud mood, the national colours only. Calm middle with no lettering.',
      slots: [
        headline(['Proud. Free. Together.', 'मेरा भारत महान']),
        choice('time', 'Time of day', ['morning', 'golden evening', 'midday']),
        optional(brand('From', ['Bharat Steel Works', 'भारत स्टील वर्क्स'])),
      ],
      design: designs.independenceDay,
    },
    {
      id: 'festivals-events-birthday-party',
      name: 'Birthday party',
      description: 'A cake, a name and a place: an invitation in a minute.',
      imageType: 'cartoon',
      aspectRatio: '3:4',
      purpose: 'poster',
      prompt:
        'Birthday cake with berries and cream on a round plate seen from above, {colour} icing, small sweets and confetti around it on a bright table. Rounded cartoon shapes, soft shadows, party light, playful and warm mood, the cake in the middle. Plain surface at the top with no lettering.',
      slots: [
        headline(['You are invited!', 'आप आमंत्रित हैं!']),
        text('name', 'Whose birthday', ['Kabir turns 5', 'कबीर 5 साल का हुआ']),
        date('Day', '2026-12-19'),
        text('venue', 'Venue', ['Fun Zone, Kochi', 'फ़न ज़ोन, कोच्चि']),
        colour('Icing', [shades.sky, shades.rose, shades.lavender, shades.marigold]),
      ],
      design: designs.birthdayParty,
    },
  ],
}
