// The letters a design is drawn with: open fonts that come with the program, and every code point they hold. Plain values, never zod.

/**
 * In the order a letter is looked for. `file` is a path inside the installed packages. A browser loads the packages' own `wght.css`,
 * which puts all Latin files under the first name; a family it does not know is skipped, so both sides find the same letters.
 */
export const designFonts = [
  { family: 'Anek Latin Variable', file: '@fontsource-variable/anek-latin/files/anek-latin-latin-wght-normal.woff2' },
  {
    family: 'Anek Latin Extended Variable',
    file: '@fontsource-variable/anek-latin/files/anek-latin-latin-ext-wght-normal.woff2',
  },
  {
    family: 'Anek Latin Vietnamese Variable',
    file: '@fontsource-variable/anek-latin/files/anek-latin-vietnamese-wght-normal.woff2',
  },
  {
    family: 'Anek Devanagari Variable',
    file: '@fontsource-variable/anek-devanagari/files/anek-devanagari-devanagari-wght-normal.woff2',
  },
  {
    family: 'Anek Telugu Variable',
    file: '@fontsource-variable/anek-telugu/files/anek-telugu-telugu-wght-normal.woff2',
  },
  { family: 'Anek Tamil Variable', file: '@fontsource-variable/anek-tamil/files/anek-tamil-tamil-wght-normal.woff2' },
] as const

/** Below and above, the files hold no weight of their own. */
export const designWeights = { min: 100, max: 800 } as const

/** Code points with a glyph in one of the files, in hexadecimal, ranges inclusive. A test reads the files and compares. */
export const designLetters =
  '20-7e a0-131 134-148 14a-17e 18f 192 1a0-1a1 1af-1b0 1c4-1cc 1e6-1e7 1ea-1eb 1f1-1f3 1fa-21b 22a-22d 230-233 237 259 ' +
  '2b9-2bc 2be-2bf 2c6-2cc 2da 2dc-2dd 300-301 303-304 308-309 323 900-97f b82-b83 b85-b8a b8e-b90 b92-b95 b99-b9a b9c ' +
  'b9e-b9f ba3-ba4 ba8-baa bae-bb9 bbe-bc2 bc6-bc8 bca-bcd bd0 bd7 be6-bfa c00-c03 c05-c0c c0e-c10 c12-c28 c2a-c39 ' +
  'c3d-c44 c46-c48 c4a-c4d c55-c56 c58-c5a c60-c63 c66-c6f 1e08-1e09 1e0c-1e0f 1e14-1e17 1e1c-1e1d 1e20-1e21 1e24-1e25 ' +
  '1e2a-1e2b 1e2e-1e2f 1e36-1e37 1e3a-1e3b 1e42-1e49 1e4c-1e53 1e5a-1e5b 1e5e-1e69 1e6c-1e6f 1e78-1e7b 1e80-1e85 ' +
  '1e8e-1e8f 1e92-1e93 1e97 1e9e 1ea0-1ef9 2009 200b-200d 2013-2014 2018-201a 201c-201e 2020 2022 2026 2032-2033 ' +
  '2039-203a 2044 20a1 20a3-20a4 20a6-20a7 20a9-20ae 20b1-20b2 20b5 20b9-20ba 20bc-20bd 2113 2122 2212 2215 25cc a8fb'
