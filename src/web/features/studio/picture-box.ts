// The box of a picture on the page: its own proportions, as large as the place and the height of the screen allow. Pure.

interface PictureBox {
  width: string
  aspectRatio: string
}

/** `heightDvh`: hundredths of the screen's height at most. */
export function pictureBox({ width, height }: { width: number; height: number }, heightDvh = 70): PictureBox {
  return {
    width: `min(100%, calc(min(${heightDvh}dvh, 46rem) * ${width / height}))`,
    aspectRatio: `${width} / ${height}`,
  }
}
