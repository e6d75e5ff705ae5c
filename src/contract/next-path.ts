// Where to go after signing in. Only paths of this place: another origin behind `next` would lend our name to it.

const longest = 500

export function isNextPath(next: string): boolean {
  return next.length <= longest && /^\/(?![/\\])[\w\-./?=&%]*$/.test(next)
}
