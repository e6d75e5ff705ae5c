// Front door of the community: what later modules may use.
export * from './social/index.ts'
