// Templates for the festivals of the year and for private and public events.
import { brand, type CatalogueCategory, choice, colour, date, headline, optional, shades, text } from './entry.ts'

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
        'Diwali night with rows of lit clay diyas on a stone floor, marigold garlands hanging above, golden bokeh glowing in the dark {colour} background. Warm light rising from the flames, small reflections on the floor, blurred flowers in the foreground, peaceful festive mood. Dark upper half for the greeting "{headline}". Signature "{brand}".',
      slots: [
        headline('Shubh Deepavali'),
        brand('From', 'Sharma Electronics'),
        colour('Ground', [shades.maroon, shades.indigo, shades.emerald]),
      ],
    },
    {
      id: 'festivals-events-diwali-sale',
      name: 'Festive sale',
      description: 'Lamps, fireworks and a discount nobody overlooks.',
      imageType: 'ad_banner',
      aspectRatio: '1:1',
      purpose: 'ad_banner',
      prompt:
        'Festival of lights sale banner, fireworks over a night sky, floating paper lanterns and a row of diyas along the bottom edge, sparks of gold. {colour} to black gradient, glowing warm lamps against the cool sky, joyful and generous mood. Large calm centre for "{headline}" and "{discount} off". Line "{brand}, till {date}".',
      slots: [
        headline('Dhanteras Dhamaka'),
        choice('discount', 'Discount', ['40%', '20%', '25%', '30%', '50%', '60%']),
        date('Last day', '2026-11-08'),
        brand('Shop', 'Lakshmi Home Store'),
        colour('Sky', [shades.indigo, shades.maroon, shades.teal]),
      ],
    },
    {
      id: 'festivals-events-holi',
      name: 'Holi party',
      description: 'A burst of gulal for parties, clubs and greetings.',
      imageType: 'poster',
      aspectRatio: '4:5',
      purpose: 'poster',
      prompt:
        'Explosion of Holi powder in {colour}, pink, yellow and green bursting from the centre, fine grains flying outwards, dark violet background. Back light through the clouds of colour, soft billows and sharp specks, wild and happy mood. Dense colour at the edges and a lighter middle for "{headline}". Lines "{date}" and "{place}".',
      slots: [
        headline('Rang Barse'),
        date('Day', '2027-03-22'),
        text('place', 'Place', 'Club lawns, Jaipur'),
        colour('Leading colour', [shades.rose, shades.saffron, shades.royal, shades.emerald]),
      ],
    },
    {
      id: 'festivals-events-navratri-garba',
      name: 'Garba night',
      description: 'A glowing mandala and turning skirts for nine nights of dance.',
      imageType: 'poster',
      aspectRatio: '3:4',
      purpose: 'poster',
      prompt:
        'Navratri garba night, large rangoli mandala of coloured powder seen from above with a ring of small lamps, mirror work and dandiya sticks at its edge. Petals of {colour}, orange and green with cream outlines, warm lamp light, lively rhythm, exact symmetry. Quiet circle in the centre for "{headline}". Lines "From {date}" and "{place}".',
      slots: [
        headline('Nine Nights of Garba'),
        date('First night', '2026-10-11'),
        text('place', 'Place', 'GMDC Ground, Ahmedabad'),
        colour('Leading colour', [shades.rose, shades.saffron, shades.royal, shades.emerald]),
      ],
    },
    {
      id: 'festivals-events-eid',
      name: 'Eid greetings',
      description: 'A crescent, lanterns and a calm green night.',
      imageType: 'poster',
      aspectRatio: '1:1',
      purpose: 'social_post',
      prompt:
        'Crescent moon and stars over a quiet night sky, ornate lanterns glowing at different heights, silhouette of domes and an arch along the horizon. {colour} sky turning to warm gold near the ground, soft halo around each lantern, serene and blessed mood. Open sky in the middle for "{headline}". Signature "{brand}".',
      slots: [
        headline('Eid Mubarak'),
        brand('From', 'Noor Caterers'),
        colour('Sky', [shades.teal, shades.emerald, shades.indigo]),
      ],
    },
    {
      id: 'festivals-events-wedding-invite',
      name: 'Wedding invitation',
      description: 'Flowers, gold and both names, in the colours of the family.',
      imageType: 'poster',
      aspectRatio: '9:16',
      purpose: 'poster',
      prompt:
        'Indian wedding invitation with a carved golden arch, garlands of marigold and jasmine, hanging brass bells and soft candle light at the foot. {colour} background with fine paper texture, ornate border, warm glow from below, romantic and ceremonial mood. Empty centre of the arch for "{couple}". Lines "{headline}", "{date}" and "{venue}".',
      slots: [
        headline('With the blessings of our families'),
        text('couple', 'The couple', 'Aditi & Rohan'),
        date('Wedding day', '2026-12-11'),
        text('venue', 'Venue', 'Lakeside Palace, Udaipur'),
        colour('Ground', [shades.maroon, shades.ivory, shades.emerald, shades.rose]),
      ],
    },
    {
      id: 'festivals-events-independence-day',
      name: 'Independence Day',
      description: 'Kites in saffron, white and green over an August sky.',
      imageType: 'poster',
      aspectRatio: '4:5',
      purpose: 'social_post',
      prompt:
        'Paper kites in saffron, white and green flying over the rooftops of an old Indian city, clear {time} sky with soft clouds, a few birds far away. Low viewpoint looking up, fresh light from the left, proud and open mood, strings drawn as fine curves. Large sky for "{headline}". Small line "{brand}".',
      slots: [
        headline('Proud. Free. Together.'),
        choice('time', 'Time of day', ['morning', 'golden evening', 'midday']),
        optional(brand('From', 'Bharat Steel Works')),
      ],
    },
    {
      id: 'festivals-events-birthday-party',
      name: 'Birthday party',
      description: 'Balloons, a name and a place: an invitation in a minute.',
      imageType: 'cartoon',
      aspectRatio: '3:4',
      purpose: 'poster',
      prompt:
        'Birthday party scene with a cluster of {colour} and gold balloons, paper garlands, a cake with candles and wrapped gifts on the floor, confetti falling. Rounded cartoon shapes, soft shadows, bright party light, playful and warm mood, objects around the edges. Blank middle for "{headline}". Lines "{name}", "{date}" and "{venue}".',
      slots: [
        headline('You are invited!'),
        text('name', 'Whose birthday', 'Kabir turns 5'),
        date('Day', '2026-12-19'),
        text('venue', 'Venue', 'Fun Zone, Kochi'),
        colour('Balloons', [shades.sky, shades.rose, shades.lavender, shades.marigold]),
      ],
    },
  ],
}
