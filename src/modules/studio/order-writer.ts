// Writes orders: alone when nothing else is under way, otherwise those that came meanwhile in one commit.
import { type Database, isDatabaseError } from '#platform/db/database.ts'
import { createMicroBatch } from '#platform/micro-batch.ts'
import { insertOrder, insertOrders, type NewOrder, type PlacedRow } from './generations.sql.ts'

/** Two, so that one is worked on while the other waits for the disk. */
const maxInFlight = 2
const maxOrders = 32
const maxWaiting = 2_000
/** SQLSTATE lock_not_available */
const isLocked = '55P03'

/** Throws what insertOrder throws, and unavailable when thousands wait. */
export type OrderWriter = (order: NewOrder) => Promise<PlacedRow>

export function createOrderWriter(db: Database): OrderWriter {
  const alone = (order: NewOrder) => insertOrder(db, order)

  async function together(orders: readonly NewOrder[]): Promise<(PlacedRow | Promise<PlacedRow>)[]> {
    // Waited for, unlike those below: as long as it is under way, others gather.
    if (orders.length === 1) return await Promise.all(orders.map(alone))
    try {
      const rows = await insertOrders(db, orders)
      // Who has to wait for a lock does so without the others.
      return rows.map((row, index) => {
        const order = orders[index]
        return row.refusal === isLocked && order !== undefined ? alone(order) : row
      })
    } catch (error) {
      // One of them broke a rule that no order should: nothing of the batch happened, and each is told its own result.
      if (isDatabaseError(error)) return orders.map(alone)
      throw error
    }
  }

  return createMicroBatch<NewOrder, PlacedRow>(
    async (orders) => {
      // One of each user: a transaction that holds a wallet must not come to wait for a key of the same user, whose
      // holder waits for that wallet.
      const first = new Map([...orders].reverse().map((order) => [order.userId, order]))
      const shared = orders.filter((order) => first.get(order.userId) === order)
      const answers = new Map((await together(shared)).map((answer, index) => [shared[index], answer]))
      return orders.map((order) => answers.get(order) ?? alone(order))
    },
    { maxItems: maxOrders, maxInFlight, maxWaiting },
  )
}
