// What the rest of the community, and later modules through its front door, use of likes, comments and people to each other.
export { findComment, findCommentContext } from './find-comment.ts'
export { type CommentFacts, findComments } from './find-comments.ts'
export { hideComment } from './hide-comment.ts'
export { markLiked } from './mark-liked.ts'
export { isFollowing, isKeptApart, listKeptAway, listUnwanted } from './people.sql.ts'
export { removeComment } from './remove-comment.ts'
export { restoreComment } from './restore-comment.ts'
