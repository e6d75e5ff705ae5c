// npm run screens: every page in every state, at 360 and 1440 px, light and dark, into ./screens with one index, and a table of what is
// wrong with each. Ends with 1 when anything is. `npm run screens -- --only studio --width 360`; --locale hi looks at the same in Hindi;
// --data FOLDER keeps the installation, so that its previews are drawn once; --no-previews does not wait for them, for pages without them.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { defaultLocale, isLocale, locales } from '#contract/locale.ts'
import { benchFolder, startBenchServer } from '../../scripts/bench/server.ts'
import { keepBrowser } from '../e2e/browser.ts'
import { contactSheet } from './contact-sheet.ts'
import { type Looked, look, type Width } from './look.ts'
import { mostShift } from './measure.ts'
import { makePeople } from './people.ts'
import { untilPreviewsAreDrawn } from './previews.ts'
import type { View } from './view.ts'
import { views } from './views.ts'

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    width: { type: 'string' },
    locale: { type: 'string', default: defaultLocale },
    out: { type: 'string' },
    data: { type: 'string' },
    previews: { type: 'boolean', default: true },
  },
  allowNegative: true,
})
const { locale } = values
if (!isLocale(locale)) throw new Error(`--locale is one of ${locales.join(', ')}`)
// Each language has its own folder: the names of the files are the same.
const folder = values.out ?? (locale === defaultLocale ? './screens' : join('./screens', locale))
const say = (line: string) => process.stdout.write(`${line}\n`)
const only = new RegExp(values.only)
const wanted = views.filter(({ page, state }) => only.test(`${page}.${state}`))
const wantedWidths = ([360, 1440] as const).filter(
  (width) => values.width === undefined || Number(values.width) === width,
)

const row = (name: string, width: string, cells: string[]) =>
  `${name.padEnd(28)}${width.padStart(5)}  ${cells.map((cell) => cell.padStart(10)).join('')}`

function rowOf(screens: readonly Looked[]): string {
  const [first] = screens
  if (!first) return ''
  const count = (pattern: RegExp) =>
    String(screens.flatMap(({ problems }) => problems).filter((text) => pattern.test(text)).length)
  const { view, width, layout } = first
  return row(`${view.page}.${view.state}`, String(width), [
    layout.shift.toFixed(4),
    `${layout.beyond}`,
    count(/^cut: /),
    count(/^color-contrast/),
    count(/^(?!color-contrast|cut: |shifted|\d+ px wider)/),
  ])
}

async function lookAt(
  view: View,
  width: Width,
  room: Omit<Parameters<typeof look>[0], 'view' | 'width'>,
): Promise<Looked[]> {
  const screens = await look({ ...room, view, width })
  say(rowOf(screens))
  for (const { theme, problems } of screens) for (const problem of problems) say(`    ${theme}: ${problem}`)
  return screens
}

const { dataDir, remove } = values.data ? { dataDir: values.data, remove() {} } : benchFolder()
const keeper = keepBrowser()
let faults = 0
try {
  const server = await startBenchServer(
    dataDir,
    { ENDLESS_ORDERS: String(wantedWidths.length) },
    'test/screens/staged-main.ts',
  )
  const browser = await keeper.get()
  if (values.previews) await untilPreviewsAreDrawn(server.url)
  const people = await makePeople(browser, server.url, dataDir)
  await mkdir(folder, { recursive: true })
  const screens: Looked[] = []
  say(row('screen', 'px', ['shift', 'beyond', 'cut', 'contrast', 'other']))
  for (const view of wanted) {
    for (const width of wantedWidths) {
      const room = { browser: await keeper.get(), address: server.url, people, locale, folder }
      try {
        screens.push(...(await lookAt(view, width, room)))
      } catch (error) {
        faults += 1
        say(
          `${view.page}.${view.state} ${width}: not reached: ${error instanceof Error ? error.message.slice(0, 400) : error}`,
        )
      }
    }
  }
  faults += screens.flatMap(({ problems }) => problems).length
  await writeFile(join(folder, 'index.html'), contactSheet(screens))
  say(`${screens.length} screens, ${faults} faults (a shift counts above ${mostShift}); ${join(folder, 'index.html')}`)
  await server.stop()
} finally {
  await keeper.close()
  remove()
}
process.exit(faults > 0 ? 1 : 0)
