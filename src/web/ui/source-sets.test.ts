// A picture is never shown from a file that is too small for its place because a better type was made in that width alone.
import { expect, it } from 'vitest'
import { derivedFiles, mediaTypes, showFileName } from '#platform/images/file-format.ts'
import { sourceSets } from './source-sets.ts'

const files = derivedFiles(1024).map((file) => ({
  url: `/${showFileName(file)}`,
  width: file.width,
  type: mediaTypes[file.format],
}))

it('offers every width to browsers of every type [ST-11]', () => {
  expect(sourceSets(files)).toEqual([
    { type: 'image/avif', srcSet: '/320.avif 320w, /640.webp 640w, /960.webp 960w, /1024.webp 1024w' },
    { type: 'image/webp', srcSet: '/320.webp 320w, /640.webp 640w, /960.webp 960w, /1024.webp 1024w' },
  ])
})

it('has nothing to offer of a picture without files [ST-11]', () => {
  expect(sourceSets([])).toEqual([])
})
