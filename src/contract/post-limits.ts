// How much a post holds and how far it is counted. Plain values and never zod, so that pages can import them lightly.

export const postTitleMax = 80
export const postTagsMax = 8
export const postTagMaxLength = 30

/** Remixes of a post beyond these are not counted: nobody reads the difference. */
export const mostRemixesCounted = 1_000
