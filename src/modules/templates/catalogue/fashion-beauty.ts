// Templates for boutiques, jewellers, salons and beauty brands.
import {
  brand,
  type CatalogueCategory,
  choice,
  colour,
  date,
  headline,
  optional,
  phone,
  price,
  shades,
  text,
} from './entry.ts'
import * as designs from './fashion-designs.ts'

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
        'Elegant woman in a {colour} {weave} saree with a gold zari border, jasmine in her hair, three-quarter view, gentle smile. Soft key light from the left and a warm rim light, plain textured backdrop two shades darker than the silk, folds drawn with care. Head and shoulders in the upper two thirds, no lettering.',
      slots: [
        headline(['Woven for your big day', 'आपके ख़ास दिन के लिए']),
        brand('Shop name', ['Padmini Silks', 'पद्मिनी सिल्क्स']),
        choice('weave', 'Weave', [
          'Kanjivaram silk',
          'Banarasi silk',
          'Pochampally ikat',
          'chanderi',
          'cotton handloom',
        ]),
        phone(),
        colour('Saree colour', [shades.maroon, shades.emerald, shades.royal, shades.rose, shades.marigold]),
      ],
      design: designs.sareeCollection,
    },
    {
      id: 'fashion-beauty-end-of-season-sale',
      name: 'End of season sale',
      description: 'A loud, clean sale poster that leaves the number in charge.',
      imageType: 'realistic',
      aspectRatio: '1:1',
      purpose: 'social_post',
      prompt:
        'Bold geometric composition, overlapping circles, arcs and diagonal bands in {colour}, cream and one hot accent, paper grain and soft drop shadows between the layers. Shapes gather in the corners, energetic but tidy. Open middle with no lettering.',
      slots: [
        headline(['End of Season Sale', 'सीज़न की आख़िरी सेल']),
        choice('discount', 'Discount', ['50%', '20%', '30%', '40%', '60%', '70%']),
        date('Last day', '2027-01-31'),
        brand('Shop name', ['Rang Street', 'रंग स्ट्रीट']),
        colour('Main colour', [shades.royal, shades.saffron, shades.maroon, shades.teal]),
      ],
      design: designs.seasonSale,
    },
    {
      id: 'fashion-beauty-skincare-launch',
      name: 'Skin care launch',
      description: 'Your bottle on a podium among fresh leaves, ready for the label.',
      imageType: 'realistic',
      aspectRatio: '4:5',
      purpose: 'teaser',
      prompt:
        'Skin care serum bottle standing on a round stone podium, {ingredient} beside it, fine water drops on the glass. Soft morning window light from the upper left, leaf shadows across a {colour} wall, gentle contact shadow under the bottle, clean and fresh mood. Open wall above with no lettering.',
      slots: [
        headline(['Glow begins at the root', 'निखार जो भीतर से आए']),
        brand('Product', ['Kesar Dew Serum', 'केसर ड्यू सीरम']),
        choice('ingredient', 'Ingredient', ['aloe', 'rose', 'turmeric', 'saffron', 'neem']),
        price('price', 'Price', '749'),
        colour('Wall colour', [shades.rose, shades.sage, shades.ivory, shades.lavender]),
      ],
      design: designs.skincareLaunch,
    },
    {
      id: 'fashion-beauty-jewellery-bridal',
      name: 'Bridal jewellery',
      description: 'Gold that glows on a dark ground, for the wedding months.',
      imageType: 'realistic',
      aspectRatio: '1:1',
      purpose: 'project_showcase',
      prompt:
        'Bridal {piece}, fine jewellery resting on a {colour} velvet podium, tiny glints on each stone. Single warm spotlight from above, dark low key background with soft round bokeh, rich and ceremonial mood, close view with shallow depth. Quiet dark upper space with no lettering.',
      slots: [
        headline(['For the day that stays', 'उस दिन के लिए जो हमेशा रहे']),
        brand('Jeweller', ['Navratan Jewels', 'नवरत्न ज्वेलर्स']),
        choice('piece', 'Piece', ['necklace set', 'jhumka earrings', 'kundan choker', 'bangles', 'maang tikka']),
        colour('Velvet colour', [shades.maroon, shades.emerald, shades.indigo, shades.charcoal]),
      ],
      design: designs.bridalJewellery,
    },
    {
      id: 'fashion-beauty-salon-offer',
      name: 'Salon offer',
      description: 'A spa shelf with petals and candles for hair, skin and bridal packages.',
      imageType: 'ad_banner',
      aspectRatio: '16:9',
      purpose: 'ad_banner',
      prompt:
        'Salon still life, jar of cream, lit candle and small flowers on a pale podium, soft steam in the air. Diffused light from the right, {colour} background melting to cream, calm and pampering mood, things on the right half. Left half free of things and lettering.',
      slots: [
        headline(['Two hours only for you', 'दो घंटे सिर्फ़ आपके']),
        brand('Salon', ['Chandni Salon', 'चाँदनी सैलून']),
        text('service', 'Service', ['Hair spa and facial', 'हेयर स्पा और फ़ेशियल']),
        price('price', 'Price', '1499'),
        colour('Background', [shades.lavender, shades.rose, shades.sage]),
      ],
      design: designs.salonOffer,
    },
    {
      id: 'fashion-beauty-perfume',
      name: 'Perfume and attar',
      description: 'Glass and gold for a scent people can almost smell.',
      imageType: 'realistic',
      aspectRatio: '3:4',
      purpose: 'poster',
      prompt:
        'Perfume bottle of cut glass on a dark stone podium before an arch in {colour} light, {note} at its foot. Hard rim light on both edges of the glass, dark low key background, luxury mood, symmetric composition with a polished reflection below. Empty upper third with no lettering.',
      slots: [
        headline(['Wear the evening', 'ओढ़ लीजिए शाम']),
        brand('Perfume', ['Raat Rani No. 7', 'रात रानी नं. 7']),
        choice('note', 'Main note', ['jasmine', 'rose', 'sandalwood', 'saffron']),
        colour('Light', [shades.indigo, shades.maroon, shades.teal]),
      ],
      design: designs.perfume,
    },
    {
      id: 'fashion-beauty-sneaker-drop',
      name: 'Sneaker drop',
      description: 'A burst of colour powder for street wear launches.',
      imageType: 'realistic',
      aspectRatio: '4:5',
      purpose: 'teaser',
      prompt:
        'Sneaker in a colour powder burst of {colour} and white, grains frozen in the air, deep dark background. Strong light from the upper right, crisp edges, bold and fast mood, everything slightly below the middle. Dark space at the top with no lettering.',
      slots: [
        headline(['Run the street', 'अब सड़क तुम्हारी']),
        date('Day of the drop', '2026-12-05'),
        price('price', 'Price', '3499'),
        colour('Powder', [shades.saffron, shades.royal, shades.rose, shades.emerald]),
      ],
      design: designs.sneakerDrop,
    },
    {
      id: 'fashion-beauty-kurta-everyday',
      name: 'Everyday ethnic wear',
      description: 'A relaxed portrait in handblock print for daily wear and kurta sets.',
      imageType: 'portrait',
      aspectRatio: '3:4',
      purpose: 'social_post',
      prompt:
        'Young {person} in a handblock printed {colour} kurta, standing relaxed against a sunlit courtyard wall, natural smile, seen from the waist up. Late morning light with soft leaf shadows, earthy palette of clay, cream and green, linen texture, honest everyday mood. Face in the upper half, no lettering.',
      slots: [
        headline(['Soft as Sunday', 'इतवार सा आराम']),
        choice('person', 'Who wears it', ['woman', 'man']),
        price('price', 'Price from', '899'),
        optional(brand('Shop name', ['Mitti & Co', 'मिट्टी एंड कंपनी'])),
        colour('Kurta colour', [shades.terracotta, shades.indigo, shades.sage, shades.marigold]),
      ],
      design: designs.everydayEthnic,
    },
  ],
}
