// Which files of a picture a browser may choose from, by the types it knows. Pure.

export interface PictureFile {
  url: string
  width: number
  type: string
}

/**
 * One list for each type, in the order of the files, best first. Each has every width: where a file of the type itself was not made,
 * one of a later type stands in, which whoever knows the better one knows too. With its own files alone the list of a type that
 * was made in one width would give that width to every place, however large.
 */
export function sourceSets(files: readonly PictureFile[]): { type: string; srcSet: string }[] {
  const types = [...new Set(files.map(({ type }) => type))]
  return types.map((type, index) => {
    const byWidth = new Map<number, string>()
    for (const better of types.slice(index)) {
      for (const file of files) {
        if (file.type === better && !byWidth.has(file.width)) byWidth.set(file.width, file.url)
      }
    }
    const widths = [...byWidth].sort(([one], [other]) => one - other)
    return { type, srcSet: widths.map(([width, url]) => `${url} ${width}w`).join(', ') }
  })
}
