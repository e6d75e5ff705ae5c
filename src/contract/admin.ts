// Everything of the console in one place: what only an admin may ask for.
export * from './admin-audit.ts'
export * from './admin-configuration.ts'
export * from './admin-grievances.ts'
export * from './admin-mail.ts'
export * from './admin-overview.ts'
export * from './admin-templates.ts'
export * from './admin-users.ts'
