// The words of the page that stands in for a broken one. Apart from the others: error.tsx travels with every page, and with all words
// in it every page would carry them twice. Must hold nothing that only one page says.
export const enProblem = {
  'error.title': 'This page smudged',
  'error.text': 'Something broke on our side. Your draft is safe in this browser.',
  'common.tryAgain': 'Try again',
} as const
