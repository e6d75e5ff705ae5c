// How every field for words looks, whatever element it is. Must hold no size: the field decides that.

export const inputLook =
  'w-full rounded-control border border-line-strong/60 bg-raised px-3.5 text-base text-ink transition-colors hover:border-line-strong focus-visible:border-peacock aria-invalid:border-danger disabled:bg-sunken disabled:text-ink-faint'
