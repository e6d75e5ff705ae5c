// Templates for builders, brokers and interior studios.
import {
  brand,
  type CatalogueCategory,
  choice,
  colour,
  date,
  headline,
  optional,
  price,
  shades,
  text,
} from './entry.ts'

export const realEstate: CatalogueCategory = {
  id: 'real-estate',
  name: 'Real estate',
  templates: [
    {
      id: 'real-estate-new-launch',
      name: 'New project launch',
      description: 'A tower at its best hour, with room for the name and the starting price.',
      imageType: 'poster',
      aspectRatio: '4:5',
      purpose: 'poster',
      prompt:
        'City skyline with a new residential tower rising above {city} at {hour}, rows of softly lit windows, still water in front carrying the reflection. Rim light on the glass, thin haze between the layers of buildings, a {colour} sky fading to amber. Wide open sky at the top for the headline "{headline}". Price line "Homes from {price}".',
      slots: [
        headline('Wake up above the city'),
        text('city', 'City or area', 'Gachibowli, Hyderabad'),
        price('price', 'Starting price', '8500000'),
        choice('hour', 'Time of day', ['dusk', 'sunrise', 'golden hour', 'night']),
        colour('Colour of the sky', [shades.indigo, shades.rose, shades.teal, shades.saffron]),
      ],
    },
    {
      id: 'real-estate-villa-showcase',
      name: 'Villa showcase',
      description: 'A garden villa in warm evening light for people who want a house of their own.',
      imageType: 'realistic',
      aspectRatio: '3:2',
      purpose: 'project_showcase',
      prompt:
        'Modern villa with a sloping roof, wide veranda and palm garden in {city}, house front lit by {hour} light, warm lamps glowing behind tall windows. Stone path leading from the lower left to the door, low eye level, soft long shadows, greens and {colour} as the palette. Quiet sky for the headline "{headline}". Small line "{bedrooms} from {price}".',
      slots: [
        headline('A garden that is yours'),
        text('city', 'City or area', 'Whitefield, Bengaluru'),
        choice('bedrooms', 'Size', ['3 BHK', '4 BHK', '5 BHK', '2 BHK']),
        price('price', 'Price from', '21500000'),
        choice('hour', 'Time of day', ['golden hour', 'early morning', 'dusk']),
        colour('Accent colour', [shades.terracotta, shades.ivory, shades.charcoal]),
      ],
    },
    {
      id: 'real-estate-open-house',
      name: 'Open house invitation',
      description: 'A sunlit living room that asks people in on the day you choose.',
      imageType: 'ad_banner',
      aspectRatio: '16:9',
      purpose: 'ad_banner',
      prompt:
        'Bright living room interior of a new apartment, linen sofa, brass floor lamp, potted areca palm, window light falling in soft panes across the wall and floor. Furniture on the right third, a calm {colour} wall on the left for the words "{headline}". Airy, welcoming morning mood, fine fabric texture. Second line "Open house on {date}, {address}".',
      slots: [
        headline('Come home this Sunday'),
        date('Day of the visit', '2026-11-22'),
        text('address', 'Address', 'Tower B, Kharadi, Pune'),
        colour('Wall colour', [shades.sage, shades.ivory, shades.terracotta, shades.sky]),
      ],
    },
    {
      id: 'real-estate-plots',
      name: 'Plots and farm land',
      description: 'Open country under a big sky for plotted layouts and weekend farms.',
      imageType: 'ad_banner',
      aspectRatio: '16:9',
      purpose: 'ad_banner',
      prompt:
        'Wide landscape of green fields and low hills near {city} at sunrise, a young tree line along a quiet road, morning mist lying between the ridges. Low sun on the right, long light across the grass, palette of fresh green, gold and pale blue. Large empty sky for the headline "{headline}". Line below "{size} plots at {price}". Ribbon with "{approval}".',
      slots: [
        headline('Land you can stand on'),
        text('city', 'Near which town', 'Shadnagar'),
        text('size', 'Plot size', '200 sq yd'),
        price('price', 'Price of a plot', '2400000'),
        optional(text('approval', 'Approval', 'RERA and HMDA approved')),
      ],
    },
    {
      id: 'real-estate-luxury-penthouse',
      name: 'Luxury penthouse',
      description: 'Night, marble and gold for the one address nobody else has.',
      imageType: 'poster',
      aspectRatio: '3:4',
      purpose: 'poster',
      prompt:
        'Luxury penthouse interior at night with floor-to-ceiling windows over the lights of {city}, dark marble floor, velvet armchair, one gold arc lamp as the only bright thing. Deep {colour} and black palette with thin gold accents, low key light, polished reflections, calm symmetric composition. Empty upper third for "{headline}". Small line "{brand}".',
      slots: [
        headline('Above everything'),
        text('city', 'City', 'Mumbai'),
        brand('Project name', 'Meru Heights'),
        colour('Ground colour', [shades.indigo, shades.charcoal, shades.emerald, shades.maroon]),
      ],
    },
    {
      id: 'real-estate-interior-design',
      name: 'Interior design offer',
      description: 'A finished corner that sells your modular kitchens, wardrobes and full homes.',
      imageType: 'realistic',
      aspectRatio: '4:5',
      purpose: 'social_post',
      prompt:
        'Styled {room} interior with cane furniture, handwoven rug, clay vases and trailing plants, morning window light from the left, soft shadow of leaves on the wall. {colour} as the main colour with wood and cream beside it, natural textures, tidy and lived in. Space above the furniture for "{headline}". Offer line "{offer}".',
      slots: [
        headline('Your home, finished in 45 days'),
        choice('room', 'Room', ['living room', 'bedroom', 'modular kitchen', 'home office', 'pooja room']),
        text('offer', 'Offer', 'Full home interiors from ₹4.5 lakh'),
        colour('Main colour', [shades.sage, shades.terracotta, shades.ivory, shades.teal]),
      ],
    },
    {
      id: 'real-estate-possession',
      name: 'Keys handed over',
      description: 'Congratulate a family on their new home with a griha pravesh picture.',
      imageType: 'cartoon',
      aspectRatio: '1:1',
      purpose: 'social_post',
      prompt:
        'Happy family of four at the door of their new house on griha pravesh day, mango leaf toran and marigold garlands over the entrance, small rangoli and a brass kalash on the step. Flat rounded shapes, thick soft outlines, cheerful noon light, palette of {colour}, leaf green and cream. Clear band at the top for "{headline}". Name strip "{family}".',
      slots: [
        headline('Welcome home!'),
        text('family', 'Family name', 'The Sharma family'),
        colour('Main colour', [shades.marigold, shades.saffron, shades.rose, shades.sky]),
      ],
    },
    {
      id: 'real-estate-office-space',
      name: 'Office and shop space',
      description: 'Business districts for lease: clean glass, clear figures.',
      imageType: 'ad_banner',
      aspectRatio: '3:2',
      purpose: 'ad_banner',
      prompt:
        'Glass office buildings of a business district in {city} in clear blue morning light, skyline seen from a low angle, crisp reflections of clouds, a strip of trees at street level. Cool {colour} palette with one warm sunlit edge, clean geometric lines leading up to the right. Empty sky on the left for "{headline}". Line "{area} on lease at {price} a month".',
      slots: [
        headline('Room for the next fifty people'),
        text('city', 'City or area', 'Sector 62, Noida'),
        text('area', 'Area', '3,200 sq ft'),
        price('price', 'Rent a month', '185000'),
        colour('Colour', [shades.royal, shades.teal, shades.charcoal]),
      ],
    },
  ],
}
