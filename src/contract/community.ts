// The community in one place: posts, remixing, comments, people to each other.
export * from './comments.ts'
export * from './people.ts'
export * from './posts.ts'
export * from './remix.ts'
