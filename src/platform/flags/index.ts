// Front door of the switches: what is in force, and new versions of it.
export { changeFlags } from './change-flags.ts'
export { currentFlags } from './current-flags.ts'
export { defaultFlags, listFlagVersions } from './flags.sql.ts'
