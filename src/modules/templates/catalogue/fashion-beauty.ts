// Templates for boutiques, jewellers, salons and beauty brands.
import { brand, type CatalogueCategory, choice, colour, date, headline, optional, price, shades } from './entry.ts'

export const fashionBeauty: CatalogueCategory = {
  id: 'fashion-beauty',
  name: 'Fashion and beauty',
  templates: [
    {
      id: 'fashion-beauty-saree-collection',
      name: 'Saree collection',
      description: 'An elegant figure in silk for a new weave or a wedding range.',
      imageType: 'portrait',
      aspectRatio: '4:5',
      purpose: 'social_post',
      prompt:
        'Elegant woman in a {colour} {weave} saree with a gold zari border, jasmine in her hair, three-quarter view, gentle smile, hands resting at the pallu. Soft key light from the left and a warm rim light, plain textured backdrop two shades darker than the silk, folds drawn with care. Calm space beside her for "{headline}". Shop name "{brand}".',
      slots: [
        headline('Woven for your big day'),
        brand('Shop name', 'Padmini Silks'),
        choice('weave', 'Weave', [
          'Kanjivaram silk',
          'Banarasi silk',
          'Pochampally ikat',
          'chanderi',
          'cotton handloom',
        ]),
        colour('Saree colour', [shades.maroon, shades.emerald, shades.royal, shades.rose, shades.marigold]),
      ],
    },
    {
      id: 'fashion-beauty-end-of-season-sale',
      name: 'End of season sale',
      description: 'A loud, clean sale poster that leaves the number in charge.',
      imageType: 'poster',
      aspectRatio: '1:1',
      purpose: 'social_post',
      prompt:
        'Bold geometric sale poster, overlapping circles and diagonal bands in {colour}, cream and one hot accent, paper grain and soft drop shadows between the layers. Shapes gather in the corners and leave the middle open, energetic but tidy. Large words "{headline}" with "{discount} OFF" in the centre. Footer "Till {date} at {brand}".',
      slots: [
        headline('End of Season Sale'),
        choice('discount', 'Discount', ['50%', '20%', '30%', '40%', '60%', '70%']),
        date('Last day', '2027-01-31'),
        brand('Shop name', 'Rang Street'),
        colour('Main colour', [shades.royal, shades.saffron, shades.maroon, shades.teal]),
      ],
    },
    {
      id: 'fashion-beauty-skincare-launch',
      name: 'Skin care launch',
      description: 'Your bottle on a podium among fresh leaves, ready for the label.',
      imageType: 'realistic',
      aspectRatio: '4:5',
      purpose: 'teaser',
      prompt:
        'Skin care serum bottle standing on a round stone podium, {ingredient} arranged beside it, fine water drops on the glass. Soft morning window light from the upper left, leaf shadows across a {colour} wall, gentle contact shadow under the bottle, clean and fresh mood. Open wall above for "{headline}". Product line "{brand} at {price}".',
      slots: [
        headline('Glow begins at the root'),
        brand('Product', 'Kesar Dew Serum'),
        choice('ingredient', 'Ingredient', [
          'aloe leaves',
          'rose petals',
          'turmeric root',
          'saffron threads',
          'neem leaves',
        ]),
        price('price', 'Price', '749'),
        colour('Wall colour', [shades.rose, shades.sage, shades.ivory, shades.lavender]),
      ],
    },
    {
      id: 'fashion-beauty-jewellery-bridal',
      name: 'Bridal jewellery',
      description: 'Gold that glows on a dark ground, for the wedding months.',
      imageType: 'realistic',
      aspectRatio: '1:1',
      purpose: 'project_showcase',
      prompt:
        'Bridal {piece} in gold resting on a {colour} velvet podium, tiny glints on each stone, rose petals scattered at the foot. Single warm spotlight from above, dark low key background with soft round bokeh, rich and ceremonial mood, close view with shallow depth. Quiet upper space for "{headline}". Jeweller "{brand}".',
      slots: [
        headline('For the day that stays'),
        brand('Jeweller', 'Navratan Jewels'),
        choice('piece', 'Piece', ['necklace set', 'jhumka earrings', 'kundan choker', 'bangles', 'maang tikka']),
        colour('Velvet colour', [shades.maroon, shades.emerald, shades.indigo, shades.charcoal]),
      ],
    },
    {
      id: 'fashion-beauty-salon-offer',
      name: 'Salon offer',
      description: 'A spa shelf with petals and candles for hair, skin and bridal packages.',
      imageType: 'ad_banner',
      aspectRatio: '16:9',
      purpose: 'ad_banner',
      prompt:
        'Salon and spa still life, rolled towels, jar of cream, lit candle and frangipani flowers on a pale podium, soft steam in the air. Diffused light from the right, {colour} background melting to cream, calm and pampering mood, objects on the right half. Clean left half for "{headline}". Offer line "{service} at {price}". Small line "{brand}".',
      slots: [
        headline('Two hours only for you'),
        brand('Salon', 'Chandni Salon'),
        choice('service', 'Service', ['Hair spa', 'Bridal package', 'Facial and clean-up', 'Manicure and pedicure']),
        price('price', 'Price', '1499'),
        colour('Background', [shades.lavender, shades.rose, shades.sage]),
      ],
    },
    {
      id: 'fashion-beauty-perfume',
      name: 'Perfume and attar',
      description: 'Smoke, glass and gold for a scent people can almost smell.',
      imageType: 'poster',
      aspectRatio: '3:4',
      purpose: 'poster',
      prompt:
        'Perfume bottle of cut glass on a black stone podium before a gold arch, slow curls of {colour} smoke rising behind it, a few {note} at its foot. Hard rim light on both edges of the glass, dark background, luxury mood, symmetric composition with a polished reflection below. Empty upper third for "{headline}". Name "{brand}".',
      slots: [
        headline('Wear the evening'),
        brand('Perfume', 'Raat Rani No. 7'),
        choice('note', 'Main note', ['jasmine flowers', 'rose petals', 'sandalwood pieces', 'saffron threads']),
        colour('Smoke', [shades.indigo, shades.maroon, shades.teal]),
      ],
    },
    {
      id: 'fashion-beauty-sneaker-drop',
      name: 'Sneaker drop',
      description: 'A shoe in a burst of colour powder for street wear launches.',
      imageType: 'poster',
      aspectRatio: '4:5',
      purpose: 'teaser',
      prompt:
        'Sneaker floating in an explosion of {colour} and white powder, side view tilted upwards, grains frozen in the air, deep dark background. Strong light from the upper right, crisp edges, bold and fast mood, shoe slightly below the middle. Free space at the top for "{headline}". Line below "Dropping {date} for {price}".',
      slots: [
        headline('Run the street'),
        date('Day of the drop', '2026-12-05'),
        price('price', 'Price', '3499'),
        colour('Powder', [shades.saffron, shades.royal, shades.rose, shades.emerald]),
      ],
    },
    {
      id: 'fashion-beauty-kurta-everyday',
      name: 'Everyday ethnic wear',
      description: 'A relaxed portrait in handblock print for daily wear and kurta sets.',
      imageType: 'portrait',
      aspectRatio: '3:4',
      purpose: 'social_post',
      prompt:
        'Young {person} in a handblock printed {colour} kurta, standing relaxed against a sunlit courtyard wall, natural smile, seen from the waist up. Late morning light with soft leaf shadows, earthy palette of clay, cream and green, linen texture, honest everyday mood. Plain wall on one side for "{headline}". Price line "Kurtas from {price}". Small line "{brand}".',
      slots: [
        headline('Soft as Sunday'),
        choice('person', 'Who wears it', ['woman', 'man']),
        price('price', 'Price from', '899'),
        optional(brand('Shop name', 'Mitti & Co')),
        colour('Kurta colour', [shades.terracotta, shades.indigo, shades.sage, shades.marigold]),
      ],
    },
  ],
}
