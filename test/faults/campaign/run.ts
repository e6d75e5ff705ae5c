// Command `npm run campaign -- --seed 7 --kills 200 --generations 10000 --parts kills,network,clocks,disk`. Longer than CI allows: what is
// killed, cut and filled is chosen by the printed seed, and after each part the ledger is proven. Ends with 1 when anything was wrong.
import { parseArgs } from 'node:util'
import { randomNumbers } from '../../random.ts'
import { type OwnDatabase, ownDatabase } from '../own-database.ts'
import { runClocks } from './clocks.ts'
import { canMount, runDisk } from './disk.ts'
import { runKills } from './kills.ts'
import { runNetwork } from './network.ts'
import type { Outcome } from './work.ts'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
    kills: { type: 'string', default: '200' },
    /** Of the part with the kills. */
    generations: { type: 'string', default: '10000' },
    /** Of each other part. */
    'part-generations': { type: 'string', default: '1000' },
    parts: { type: 'string', default: 'kills,network,clocks,disk' },
  },
})
const say = (line: string) => process.stdout.write(`${line}\n`)
const seed = Number(values.seed)
const others = Number(values['part-generations'])
// Each part draws from a line of its own: one alone does the same as among the others.
const randomOf = (part: number) => randomNumbers(seed + part)

async function withOwn(isDurable: boolean, work: (database: OwnDatabase) => Promise<Outcome>): Promise<Outcome> {
  const database = await ownDatabase({ isDurable })
  try {
    return await work(database)
  } finally {
    await database.close()
  }
}

const parts: Record<string, () => Promise<Outcome[]>> = {
  async kills() {
    const outcome = await withOwn(true, ({ url, owner, server }) =>
      runKills({
        databaseUrl: url,
        owner,
        kills: Number(values.kills),
        generations: Number(values.generations),
        random: randomOf(1),
        killDatabase: () => process.kill(server.pid(), 'SIGKILL'),
        say,
      }),
    )
    return [outcome]
  },
  async network() {
    const plan = { generations: others, random: randomOf(2) }
    return [await withOwn(true, ({ url, owner }) => runNetwork({ databaseUrl: url, owner, ...plan }))]
  },
  async clocks() {
    const plan = { generations: others, random: randomOf(3) }
    return [await withOwn(false, ({ url, owner }) => runClocks({ databaseUrl: url, owner, ...plan }))]
  },
  async disk() {
    if (!canMount()) {
      say('disk: left out, a mount takes root')
      return []
    }
    const plan = { generations: others }
    return [
      await runDisk({ of: 'pictures', ...plan, random: randomOf(4) }),
      await runDisk({ of: 'database', ...plan, random: randomOf(5) }),
    ]
  },
}

const wanted = values.parts.split(',')
const unknown = wanted.filter((name) => !(name in parts))
if (unknown.length > 0) throw new Error(`no such part: ${unknown.join(', ')}`)
say(`campaign, seed ${seed}: ${wanted.join(', ')}`)
let wrong = 0
for (const name of wanted) {
  say(name)
  for (const outcome of (await parts[name]?.()) ?? []) {
    const { wrong: found, ...figures } = outcome
    say(`  ${JSON.stringify(figures)}`)
    for (const what of found) say(`  WRONG: ${what}`)
    if (found.length === 0)
      say(
        '  ledger: every check found 0 differences; no order lost, none doubled, nothing paid twice, every reuse rewarded once',
      )
    wrong += found.length
  }
}
say(wrong === 0 ? `all is right (seed ${seed})` : `${wrong} things are wrong (seed ${seed})`)
process.exit(wrong === 0 ? 0 : 1)
