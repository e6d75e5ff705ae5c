// Colour words in English, Hindi and romanised Hindi, each with its OKLCH hue. A colour that somebody names wins over every theme.
import type { Concept } from './concepts.ts'

const colour = (
  name: string,
  pull: { hue: number; strength?: number; key?: 'dark' | 'light' },
  words: string,
): Concept => ({
  words,
  colour: { name, hue: pull.hue, strength: pull.strength ?? 1, ...(pull.key ? { key: pull.key } : {}) },
})

export const colourConcepts: readonly Concept[] = [
  colour('red', { hue: 27 }, 'red, crimson, scarlet, laal, lal, लाल'),
  colour('maroon', { hue: 15, key: 'dark' }, 'maroon, burgundy, wine, mehroon, मरून, महरून'),
  colour(
    'orange',
    { hue: 55 },
    'orange, saffron, kesari, kesariya, narangi, bhagwa, bhagva, नारंगी, केसरिया, केसरी, भगवा',
  ),
  colour('yellow', { hue: 95 }, 'yellow, mustard, lemon, peela, pila, peeli, पीला, पीली, पीले'),
  colour('gold', { hue: 82 }, 'gold, golden, sona, sunehra, sunahra, suneri, सुनहरा, सुनहरी, सोना'),
  colour('green', { hue: 148 }, 'green, emerald, olive, hara, hari, haraa, हरा, हरी, हरे'),
  colour('mint', { hue: 165, strength: 0.7, key: 'light' }, 'mint, pudina, sage'),
  colour('teal', { hue: 190 }, 'teal, turquoise, firozi, फिरोजी'),
  colour('cyan', { hue: 210 }, 'cyan, aqua, sky blue, aasmani, asmani, आसमानी'),
  colour('blue', { hue: 255 }, 'blue, cobalt, azure, neela, nila, neeli, नीला, नीली, नीले'),
  colour('navy', { hue: 264, key: 'dark' }, 'navy, navy blue, midnight blue, indigo'),
  colour('purple', { hue: 305 }, 'purple, violet, baingani, jamuni, बैंगनी, जामुनी'),
  colour('lavender', { hue: 300, strength: 0.6, key: 'light' }, 'lavender, lilac, mauve'),
  colour('magenta', { hue: 340 }, 'magenta, fuchsia, rani, रानी'),
  colour('pink', { hue: 358 }, 'pink, rose pink, blush, gulabi, गुलाबी'),
  colour('peach', { hue: 45, strength: 0.7, key: 'light' }, 'peach, coral, aadu, आड़ू'),
  colour('brown', { hue: 55, strength: 0.6, key: 'dark' }, 'brown, chocolate brown, bhura, bhoora, भूरा, भूरे'),
  colour('cream', { hue: 85, strength: 0.45, key: 'light' }, 'cream colour, cream color, beige, ivory, off white'),
  colour('white', { hue: 90, strength: 0.2, key: 'light' }, 'white, safed, safaid, सफेद, सफ़ेद'),
  colour('grey', { hue: 260, strength: 0.15 }, 'grey, gray, silver, chandi, slate, चांदी, धूसर'),
  colour('black', { hue: 270, strength: 0.22, key: 'dark' }, 'black, kaala, kala, kali, काला, काली, काले'),
]
