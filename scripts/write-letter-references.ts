// Draws the reference pictures of letters anew into test/reference. Look at each one before it is committed.
import { writeFile } from 'node:fs/promises'
import sharp from 'sharp'
import { registerFonts } from '#platform/images/register-fonts.ts'
import { drawLetters, letterSamples } from '../test/letter-samples.ts'

registerFonts()
for (const sample of letterSamples) {
  const { canvas } = drawLetters(sample)
  const file = `test/reference/letters-${sample.name}.png`
  await writeFile(
    file,
    await sharp(await canvas.encode('png'))
      .greyscale()
      .png({ compressionLevel: 9 })
      .toBuffer(),
  )
  process.stdout.write(`${file}\n`)
}
