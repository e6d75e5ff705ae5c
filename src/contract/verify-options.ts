// What the pages must know of verifying before they ask. No zod, since it is loaded by browsers.

/** Largest file that is looked at. The largest picture sold, 4096 px as PNG, has about 22 MB. */
export const verifyMaxBytes = 25 * 1024 * 1024
