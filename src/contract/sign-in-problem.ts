// Why a way in over somebody else's page ended at our sign-in page. Each has a page of its own, `/login/<problem>`, that says it in words.

export const signInProblems = ['google', 'google-away', 'google-taken', 'google-unproved', 'suspended'] as const
export type SignInProblem = (typeof signInProblems)[number]
