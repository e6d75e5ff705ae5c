// Front door of pictures: storing them, counting who has them, showing and serving them.
export { type PictureRef, sharedAddress } from './address.ts'
export { cropImage } from './crop-image.ts'
export { isMadeHere } from './is-made-here.ts'
export { imageJobs } from './jobs.ts'
export { labelledFile } from './labelled-file.ts'
export { labelDisplayFiles } from './make-file.ts'
export { mediaRoutes, pictureFile } from './media-routes.ts'
export { orderFile } from './order-file.ts'
export { type ImageServices, type PreparedImage, prepareImage } from './prepare-image.ts'
export { isMark, type Provenance, type ProvenanceKind, provenanceLabels, sourceTypeOf } from './provenance.ts'
export {
  findPublicMark,
  findPublicPictures,
  findPublicWidth,
  hidePicture,
  publishPicture,
} from './public-pictures.sql.ts'
export { readOriginal } from './read-original.ts'
export { type PictureSource, type RawPixels, type Size, UnusablePicture } from './read-picture.ts'
export { type ReadSource, readSource, type SourceClaims } from './read-source.ts'
export { recordImage, recordImageAgain, recordImages, releaseImage } from './record-image.ts'
export { privatePicture, publicPicture, publicPreview } from './show-picture.ts'
export { squareFiles } from './square-files.ts'
export { sweepImages } from './sweep-images.ts'
export { watermarkWords } from './watermark.ts'
