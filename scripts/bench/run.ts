// The figures that are promised, each printed beside what it is measured against, in one run: `npm run bench`, or a part of it:
// `npm run bench -- orders`, `npm run bench -- feed`. Ratios are worth more than absolutes, since the machine is shared with the
// load itself.
import { measureFeed } from './feed/measure-feed.ts'
import { measureOrders } from './measure-orders.ts'

const parts: Record<string, () => Promise<void>> = { orders: measureOrders, feed: measureFeed }

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))

const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(parts)
for (const name of wanted) {
  const part = parts[name]
  if (!part) throw new Error(`There is no part ${name}. There are: ${Object.keys(parts).join(', ')}`)
  await part()
}
