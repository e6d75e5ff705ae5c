// Front door of policy: what may not be asked for, named by its phrase, with a text that would pass.
export { checkPolicy, type PolicyVerdict } from './check-policy.ts'
export { refuseUnwanted } from './refuse-unwanted.ts'
