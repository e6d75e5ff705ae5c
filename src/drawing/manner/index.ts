// The manner of an image type: how one scene becomes a portrait, a realistic picture, a cartoon, a poster or an ad banner.
// Each differs at a glance: close framing, full light, ink and flat colour, a frame with room, a panel beside the subject.
import type { ImageType } from '#contract/studio.ts'
import { paintBanner } from './banner.ts'
import { paintCartoon } from './cartoon.ts'
import { type Commission, type Finished, type Picture, paintScene, wholeView } from './picture.ts'
import { paintPortrait } from './portrait.ts'
import { paintPoster } from './poster.ts'

function paintRealistic(picture: Picture, commission: Commission): Finished {
  return paintScene(picture, commission, { view: wholeView(commission), isGraded: true })
}

const manners: Readonly<Record<ImageType, (picture: Picture, commission: Commission) => Finished>> = {
  portrait: paintPortrait,
  realistic: paintRealistic,
  cartoon: paintCartoon,
  poster: paintPoster,
  ad_banner: paintBanner,
}

export function paintInManner(imageType: ImageType, picture: Picture, commission: Commission): Finished {
  return manners[imageType](picture, commission)
}
