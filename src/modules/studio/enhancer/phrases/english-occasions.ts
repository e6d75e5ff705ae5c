// What the enhancer adds to English prompts about one occasion: Holi is no night of lamps, and Eid has no rangoli.
import type { Occasion, OccasionPhrases } from './phrases.ts'

export const englishOccasions: Record<Occasion, OccasionPhrases> = {
  holi: {
    setting: [
      'in an open courtyard with drifting clouds of bright powder',
      'on a lively street strewn with petals and powder',
    ],
    light: ['midday sunlight catching every speck in the air', 'clear noon light with crisp, short shadows'],
    palette: ['gulal pink, turmeric yellow, leaf green and sky blue tones', 'splashes of magenta, lemon and turquoise'],
    mood: ['a carefree, playful mood', 'a joyous, mischievous atmosphere'],
    festive: {
      composition: ['wide low view through clouds of flying powder'],
      light: ['white sunshine breaking through coloured haze'],
      palette: ['magenta, lemon, turquoise and leaf green'],
      mood: ['carefree mischief among friends'],
      quality: ['splashing water, hand prints, finely floating dust'],
    },
  },
  eid: {
    setting: ['in an arched courtyard with hanging lanterns', 'before a carved lattice window under an evening sky'],
    light: ['cool moonlight with the warm glow of lanterns', 'soft dusk light falling through a pierced screen'],
    palette: ['a palette of deep emerald, ivory and soft gold', 'night blue, pearl and gold tones'],
    mood: ['a peaceful, generous mood', 'a serene, heartfelt atmosphere'],
    festive: {
      composition: ['tall pointed arch around the subject'],
      light: ['crescent moonlight and pierced brass lanterns'],
      palette: ['emerald, night blue and gold'],
      mood: ['heartfelt togetherness around a shared table'],
      quality: ['fine lattice work, silk tassels, dates and sevaiyan in crystal bowls'],
    },
  },
  christmas: {
    setting: ['in a snug living room beside a decorated fir tree', 'before a window with falling snow outside'],
    light: ['twinkling lights with a soft, warm glow', 'candlelight with gentle shadows'],
    palette: ['a palette of pine green, berry red and gold', 'snow white, silver and berry red tones'],
    mood: ['a cosy, joyful mood', 'a cheerful, homely atmosphere'],
    festive: {
      composition: ['wreath-framed view, subject at its centre'],
      light: ['candles and strings of twinkling bulbs'],
      palette: ['pine green, berry red and snow white'],
      mood: ['merry homecoming cheer'],
      quality: ['wrapped gifts, frosted twigs, finely glittering stars'],
    },
  },
  wedding: {
    setting: ['on a stage draped with fresh flowers', 'in a palace courtyard with curtains of jasmine'],
    light: ['soft evening glow from candles and strings of tiny lamps', 'golden hour sunlight with a gentle haze'],
    palette: ['a palette of blush pink, ivory and antique gold', 'deep red, marigold and gold tones'],
    mood: ['a romantic, blessed mood', 'an elegant, heartfelt atmosphere'],
    festive: {
      composition: ['flower-arched view, subject at its heart'],
      light: ['sparklers and chandeliers against the dusk'],
      palette: ['rani pink, deep red and gold'],
      mood: ['procession joy with the whole family'],
      quality: ['mehendi patterns, rose garlands, finely embroidered silk'],
    },
  },
  nation: {
    setting: ['under a wide open sky with softly blurred crowds', 'in front of a fort wall with open sky above'],
    light: ['clear morning sunlight with long shadows', 'first light of dawn with soft rays'],
    palette: ['saffron, white and green tones with a touch of navy', 'a palette of saffron, ivory and leaf green'],
    mood: ['a proud, hopeful mood', 'a confident, solemn atmosphere'],
    festive: {
      composition: ['low upward view, subject against the open air'],
      light: ['bright rays fanning out from behind'],
      palette: ['saffron, white, green and navy'],
      mood: ['proud parade-day spirit'],
      quality: ['tricolour ribbons, paper kites, crisp marigold petals'],
    },
  },
  party: {
    setting: ['in a decorated room with balloons and paper streamers', 'on a rooftop with bunting and blurred guests'],
    light: ['warm string lights with playful highlights', 'a soft glow from candles and small lamps'],
    palette: ['a palette of coral, mint and golden yellow', 'midnight blue with silver and rose tones'],
    mood: ['a cheerful, energetic mood', 'a playful, welcoming atmosphere'],
    festive: {
      composition: ['overhead view ringed by balloons and ribbons'],
      light: ['sparkler glow and dancing beams'],
      palette: ['coral, violet and champagne gold'],
      mood: ['laughing, late-evening cheer'],
      quality: ['paper streamers, glossy balloons, finely sparkling confetti'],
    },
  },
}
