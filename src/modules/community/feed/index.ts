// What the rest of the community, and later modules through its front door, use of the feed.
export { indexPost } from './index-post.ts'
export { forgetFeedPages } from './shared-pages.ts'
