// Gives an account a role: `npm run admin -- asha@example.com` makes an admin, a second word names another role.
import { Role } from '../src/contract/identity.ts'
import { grantRoleByEmail } from '../src/modules/identity/module.ts'
import { ConfigProblems, readConfig } from '../src/platform/config.ts'
import { openDatabase } from '../src/platform/db/database.ts'
import { withDatabase } from '../src/platform/db/with-database.ts'
import { StartProblem } from '../src/platform/process/start-problem.ts'

const [email, wanted = 'admin'] = process.argv.slice(2)
const role = Role.safeParse(wanted)

async function main(): Promise<string | null> {
  if (email === undefined || !role.success) {
    return `Say whose role to set: npm run admin -- asha@example.com [${Role.options.join(' | ')}]`
  }
  const isKnown = await withDatabase(readConfig(), async (connectionString) => {
    const owner = openDatabase({ connectionString, poolSize: 1, applicationName: 'rangoli-admin' })
    try {
      return await grantRoleByEmail(owner, email, role.data)
    } finally {
      await owner.close()
    }
  })
  if (!isKnown) return `Nobody has registered with ${email}. Register in the browser first.`
  process.stdout.write(`${email} is now ${role.data}.\n`)
  return null
}

const problem = await main().catch((error: unknown) => {
  if (error instanceof StartProblem || error instanceof ConfigProblems) return error.message
  throw error
})
if (problem !== null) {
  process.stderr.write(`${problem}\n`)
  process.exitCode = 1
}
