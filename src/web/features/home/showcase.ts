// The templates that the front page shows: data the page is built with, so that its pictures are asked for with its first bytes. The
// pictures themselves are drawn by every installation. A test holds this list true to the catalogue.
import type { AspectRatio } from '#contract/studio.ts'

export interface ShowcaseItem {
  templateId: string
  name: string
  ratio: AspectRatio
}

/** The words that the first picture beside the headline was drawn from. */
export const heroWords = 'rows of lit clay diyas on a stone floor, marigold garlands hanging above'

/** Beside the headline: the first one large, the others in square places, where another shape would lose its words. */
export const heroItems: readonly ShowcaseItem[] = [
  { templateId: 'festivals-events-diwali-wishes', name: 'Diwali wishes', ratio: '4:5' },
  { templateId: 'food-restaurants-biryani-special', name: 'Biryani special', ratio: '1:1' },
  { templateId: 'fashion-beauty-jewellery-bridal', name: 'Bridal jewellery', ratio: '1:1' },
]

/** The wall further down, in each picture's own shape. */
export const wallItems: readonly ShowcaseItem[] = [
  { templateId: 'festivals-events-navratri-garba', name: 'Garba night', ratio: '3:4' },
  { templateId: 'food-restaurants-thali-lunch', name: 'Thali lunch', ratio: '4:5' },
  { templateId: 'courses-education-yoga', name: 'Yoga and wellness', ratio: '4:5' },
  { templateId: 'fashion-beauty-saree-collection', name: 'Saree collection', ratio: '4:5' },
  { templateId: 'festivals-events-eid', name: 'Eid greetings', ratio: '1:1' },
  { templateId: 'real-estate-new-launch', name: 'New project launch', ratio: '4:5' },
  { templateId: 'food-restaurants-birthday-cakes', name: 'Birthday cakes', ratio: '1:1' },
  { templateId: 'festivals-events-holi', name: 'Holi party', ratio: '4:5' },
  { templateId: 'fashion-beauty-skincare-launch', name: 'Skin care launch', ratio: '4:5' },
  { templateId: 'real-estate-luxury-penthouse', name: 'Luxury penthouse', ratio: '3:4' },
]

/** The studio with this template picked, by way of the sign-up. */
export const tryAddress = (templateId: string) =>
  `/register?next=${encodeURIComponent(`/studio?template=${templateId}`)}`

/** The picture of a template at an address that stays; the server picks the file that is at least so wide. */
export const pictureAddress = (templateId: string, width: number) => `/media/t/${templateId}/${width}.webp`

export const pictureWidths = [320, 640, 960] as const
