// Gives a role to an account by its address. Runs from the command line as the database's owner: the application's role cannot write roles.
import type { Role } from '#contract/identity.ts'
import type { Database } from '#platform/db/database.ts'
import { setRole } from './users.sql.ts'

/** False when nobody has registered with that address. */
export async function grantRoleByEmail(owner: Database, email: string, role: Role): Promise<boolean> {
  return setRole(owner, email.trim().toLowerCase(), role)
}
