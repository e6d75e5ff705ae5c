// What the enhancer adds to English prompts. Written to be read by people; no names, no numbers a user could mistake for theirs.
import { englishOccasions } from './english-occasions.ts'
import type { Phrases } from './phrases.ts'

export const english: Phrases = {
  stop: '.',
  occasions: englishOccasions,
  setting: {
    festival: [
      'on a stone courtyard floor among marigold garlands and clay lamps',
      'before a softly blurred backdrop of lanterns and flower strings',
      'in a decorated family courtyard with a small rangoli at the door',
    ],
    drink: [
      'on a wooden table beside a softly blurred window',
      'on a stone counter with a blurred cafe interior behind',
    ],
    food: [
      'on a dark wooden table with whole spices and fresh herbs around it',
      'on a linen-covered table beside a tall kitchen window',
      'on a stone counter with a blurred restaurant interior behind',
    ],
    fashion: [
      'against a softly textured studio backdrop one shade deeper than the subject',
      'in a heritage courtyard with carved arches',
      'on a minimal studio set with draped silk and one curved wall',
    ],
    property: [
      'with a landscaped garden in front and open sky above',
      'in a tree-lined neighbourhood at the edge of the city',
      'with still water in front and a hazy skyline behind',
    ],
    education: [
      'in an airy classroom with books, a globe and a clean board',
      'at a tidy study desk beside a tall window',
      'in a library corner with wooden shelves',
    ],
    nature: [
      'in open country with layered hills fading into haze',
      'beside a still lake with tall grass along the shore',
      'under a wide sky with a path winding into the hills',
    ],
    product: [
      'on a round stone podium before a smooth curved wall',
      'on a clean studio surface against a seamless backdrop',
      'on a simple podium with a few geometric blocks',
    ],
    people: [
      'in a lived-in room softly out of focus',
      'on a quiet street with blurred shopfronts',
      'against a plain wall with room to breathe on one side',
    ],
    general: [
      'against an uncluttered background with gentle depth',
      'against a smooth backdrop with a few soft shapes',
      'in a simple studio setting that supports the subject',
    ],
  },
  action: [
    'with a natural smile in an unposed moment',
    'with a relaxed gesture, turned slightly towards the viewer',
    'with a calm gesture, looking past the camera',
  ],
  light: {
    festival: [
      'warm lamplight rising from below and fading into deep shadow',
      'a soft glow on every edge from hundreds of small flames',
    ],
    drink: ['soft backlight that outlines the rim and the drops', 'warm side light with one bright highlight'],
    food: [
      'soft window light from the left with gentle shadows',
      'warm side light that catches the steam and the glaze',
    ],
    fashion: [
      'a large soft key light with a delicate rim along the edges',
      'late morning sunlight with clean, soft shadows',
    ],
    property: ['golden hour sunlight raking across the front', 'blue hour light with warm windows'],
    education: ['clear daylight falling through tall windows', 'even morning sunlight with soft shadows'],
    nature: ['low sunrise light with long shadows', 'hazy backlight with soft sun rays'],
    product: [
      'soft box light from the upper left and one crisp highlight',
      'graduated light with a natural contact shadow',
    ],
    people: ['soft natural light from one side with a fine rim', 'warm late afternoon sunlight from one side'],
    general: ['one clear, soft light source from the upper left', 'balanced natural light with gentle shadows'],
  },
  palette: {
    festival: ['a palette of deep maroon, marigold and gold', 'midnight indigo with amber and gold tones'],
    drink: ['warm amber, cream and leaf green tones', 'a palette of honey, cocoa and fresh green'],
    food: ['appetising tones of turmeric, chilli and fresh green', 'a palette of warm browns, cream and herb green'],
    fashion: ['a palette of rose, ivory and antique gold', 'rich jewel tones against a muted ground'],
    property: ['a palette of warm stone, leaf green and evening blue', 'terracotta, cream and slate tones'],
    education: ['a palette of sunny yellow, sky blue and wood', 'chalk white, deep green and honey tones'],
    nature: ['a palette of misty blue, moss green and pale gold', 'earthy greens with peach and rose tones'],
    product: ['a restrained palette of two tones and one accent', 'a palette of ivory, graphite and one vivid accent'],
    people: ['a palette of earthy clay, cream and indigo', 'natural skin tones over muted, warm colours'],
    general: ['a palette of three related colours and one bright accent', 'warm neutral tones with a teal accent'],
  },
  mood: {
    festival: ['a joyful, generous mood', 'a festive, blessed atmosphere'],
    drink: ['a refreshing, welcoming mood', 'a cosy, unhurried feel'],
    food: ['a fresh, inviting mood', 'a homely and generous atmosphere'],
    fashion: ['an elegant, poised mood', 'a confident, luxurious feel'],
    property: ['a calm, aspirational mood', 'a quiet, welcoming atmosphere'],
    education: ['a hopeful, curious mood', 'a calm and encouraging atmosphere'],
    nature: ['a serene, open mood', 'a quiet, majestic atmosphere'],
    product: ['a clean, confident mood', 'a premium, unhurried feel'],
    people: ['a warm, honest mood', 'a tender, dignified atmosphere'],
    general: ['a clear, confident mood', 'a calm and inviting atmosphere'],
  },
  composition: {
    portrait: [
      'Head and shoulders set slightly off centre',
      'Three-quarter view with calm space beside the face',
      'Close-up at eye level with little headroom',
    ],
    realistic: [
      'Subject on the right third with breathing space on the left',
      'Close framing with a soft foreground and a calm background',
      'Eye-level view with the subject a little off centre',
    ],
    cartoon: [
      'Simple staging with one clear silhouette in the middle of the frame',
      'Playful low angle with big rounded shapes in the foreground',
      'Balanced layout with the characters in the lower half',
    ],
    poster: [
      'Strong central composition with a quiet band at the top for words',
      'Subject in the lower half and open space above for the headline',
      'Symmetrical layout with wide, clear margins',
    ],
    ad_banner: [
      'Subject on the right third, generous empty space on the left for the offer',
      'Wide composition that leads the eye from left to right',
      'Tight group on one side and open space for words on the other',
    ],
  },
  wideView: [
    'Wide view with a clear foreground and far distance',
    'Subject on the right third with breathing space on the left',
  ],
  medium: {
    portrait: ['Editorial portrait photograph with shallow depth of field', 'Portrait lens, background melting away'],
    realistic: [
      'Commercial photograph with true-to-life materials',
      'Photograph on a standard lens with real depth of field',
    ],
    cartoon: ['Flat vector illustration with soft outlines', 'Gouache illustration with rounded, friendly shapes'],
    poster: [
      'Layered print illustration on subtle paper grain',
      'Screen print look with flat shapes and soft gradients',
    ],
    ad_banner: ['Clean commercial photograph', 'Glossy advertising render with smooth gradients'],
  },
  quality: {
    portrait: ['sharp focus on the eyes, finely drawn fabric', 'crisp detail and natural, careful retouching'],
    realistic: [
      'sharp focus, rich texture, professional finish',
      'crisp detail from the darkest corner to the brightest edge',
    ],
    cartoon: ['clean edges, even line weight, polished detail', 'crisp shapes with small, thoughtful details'],
    poster: ['crisp edges and print-ready detail', 'professional finish, sharp from near and far'],
    ad_banner: ['crisp edges that still read at small sizes', 'polished, professional finish with sharp contrast'],
  },
  directions: {
    safe: {
      composition: ['centred composition with generous margins', 'straight eye-level view with plenty of room'],
      light: ['soft, even daylight', 'diffused window light'],
      palette: ['ivory, sage and sky tones', 'muted neutral tones with a single brand accent'],
      mood: ['trustworthy and welcoming mood', 'unhurried, reassuring atmosphere'],
      quality: [
        'tidy surroundings, honest textures, nothing that distracts',
        'simple props, natural detail, easy to read',
      ],
    },
    bold: {
      composition: ['dramatic low angle, subject breaking out of the frame', 'extreme close-up, cropped on a diagonal'],
      light: ['hard spotlight against deep black shadow', 'electric rim light from both edges'],
      palette: ['saturated vermilion, cobalt and lemon blocks', 'high-contrast black and hot magenta'],
      mood: ['fearless, energetic attitude', 'loud street-side energy, unmissable attitude'],
      quality: [
        'giant geometric shapes, motion streaks, gritty texture',
        'oversized scale, torn-paper layers, razor-sharp contrast',
      ],
    },
    festive: {
      composition: ['garland-framed view, subject glowing at its heart', 'overhead view ringed by petals and lamps'],
      light: ['hundreds of diya flames with golden bokeh glow', 'lantern glow while fireworks open far behind'],
      palette: ['marigold, maroon and peacock', 'rani pink, saffron and emerald'],
      mood: ['joyous homecoming mood', 'abundant, blessed celebration mood'],
      quality: [
        'intricate rangoli patterns, brass bells, scattered rose petals',
        'silk drapes, mango-leaf toran, finely sparkling confetti',
      ],
    },
  },
}
