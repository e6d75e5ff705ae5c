// The ledger once more, from the requirements and in memory: what the database must agree with. Shares no code with it.
import type { Bucket } from '#contract/credits.ts'

const dayMs = 86_400_000
const order: Record<'spend' | 'takeBack', readonly Bucket[]> = {
  spend: ['bonus', 'earned', 'paid'],
  takeBack: ['paid', 'earned', 'bonus'],
}

/** `done`; `again`: it had happened before and nothing was changed; otherwise the SQLSTATE of the refusal. */
export type Outcome = 'done' | 'again' | `RG${number}`

interface Lot {
  number: number
  bucket: Bucket
  remaining: number
  expiresAt: number
}

interface Hold {
  amount: number
  parts: { lot: Lot; amount: number }[]
  isOpen: boolean
}

/** What the world outside the wallets has given and got, in hundredths. */
export class ModelAccounts {
  readonly totals = new Map<string, number>()

  move(from: string, to: string, amount: number): void {
    if (amount === 0) return
    this.totals.set(from, (this.totals.get(from) ?? 0) - amount)
    this.totals.set(to, (this.totals.get(to) ?? 0) + amount)
  }
}

/** One user's wallet. Credits go at their hour here, while the database may sweep them later: both must show the same. */
export class ModelWallet {
  readonly accounts: ModelAccounts
  debt = 0
  isFrozen = false
  readonly lots: Lot[] = []
  readonly holds = new Map<string, Hold>()
  readonly purchases = new Map<string, { amount: number; lot: Lot }>()
  private readonly adjustments = new Map<string, number>()
  private readonly clawbacks = new Map<string, number>()

  constructor(accounts: ModelAccounts, now: number) {
    this.accounts = accounts
    this.grant({ from: 'promotion', bucket: 'bonus', amount: 300, expiresAt: now + 90 * dayMs })
  }

  get available(): number {
    return this.lots.reduce((sum, { remaining }) => sum + remaining, 0)
  }

  get held(): number {
    return [...this.holds.values()].reduce((sum, { amount, isOpen }) => sum + (isOpen ? amount : 0), 0)
  }

  of(bucket: Bucket): number {
    return this.lots.reduce((sum, lot) => sum + (lot.bucket === bucket ? lot.remaining : 0), 0)
  }

  /** Must be called before anything else at a new time. */
  pass(now: number): void {
    for (const lot of this.lots) {
      if (lot.expiresAt > now) continue
      this.accounts.move('available', 'expired', lot.remaining)
      lot.remaining = 0
    }
  }

  purchase(ref: string, amount: number): Outcome {
    const known = this.purchases.get(ref)
    if (known) return known.amount === amount ? 'again' : 'RG423'
    const lot = this.grant({ from: 'gateway_test', bucket: 'paid', amount, expiresAt: Number.POSITIVE_INFINITY })
    this.purchases.set(ref, { amount, lot })
    return 'done'
  }

  bonus(amount: number, expiresAt: number): Outcome {
    this.grant({ from: 'promotion', bucket: 'bonus', amount, expiresAt })
    return 'done'
  }

  adjust(ref: string, amount: number, { bucket, now }: { bucket: Bucket; now: number }): Outcome {
    const known = this.adjustments.get(ref)
    if (known !== undefined) return known === amount ? 'again' : 'RG423'
    if (amount < 0 && (this.debt > 0 || this.available < -amount)) return 'RG402'
    this.adjustments.set(ref, amount)
    if (amount > 0) {
      const expiresAt = bucket === 'bonus' ? now + 90 * dayMs : Number.POSITIVE_INFINITY
      this.grant({ from: 'adjustment', bucket, amount, expiresAt })
    } else {
      this.take(-amount, this.inOrder('spend'))
      this.accounts.move('available', 'adjustment', -amount)
    }
    return 'done'
  }

  hold(id: string, amount: number): Outcome {
    if (this.isFrozen) return 'RG409'
    if (this.debt > 0 || this.available < amount) return 'RG402'
    this.holds.set(id, { amount, parts: this.take(amount, this.inOrder('spend')), isOpen: true })
    this.accounts.move('available', 'held', amount)
    return 'done'
  }

  capture(id: string): Outcome {
    const hold = this.openHold(id)
    if (!hold) return 'again'
    hold.isOpen = false
    const commission = Math.floor(hold.amount / 4)
    this.accounts.move('held', 'commission', commission)
    this.accounts.move('held', 'generation', hold.amount - commission)
    return 'done'
  }

  release(id: string, now: number): Outcome {
    const hold = this.openHold(id)
    if (!hold) return 'again'
    hold.isOpen = false
    for (const { lot, amount } of hold.parts) {
      lot.remaining += amount
      if (lot.expiresAt <= now) lot.expiresAt = now + dayMs
    }
    this.accounts.move('held', 'available', hold.amount)
    this.repay()
    return 'done'
  }

  clawBack(ref: string, purchase: string, amount: number): Outcome {
    const bought = this.purchases.get(purchase)
    if (!bought) return 'RG404'
    const known = this.clawbacks.get(ref)
    if (known !== undefined) return known === amount ? 'again' : 'RG423'
    this.clawbacks.set(ref, amount)
    const taken = Math.min(amount, this.available)
    const others = this.inOrder('takeBack').filter((lot) => lot !== bought.lot)
    this.take(taken, [bought.lot, ...others])
    this.debt += amount - taken
    this.accounts.move('available', 'gateway_test', taken)
    this.accounts.move('debt', 'gateway_test', amount - taken)
    return 'done'
  }

  freeze(isFrozen: boolean): Outcome {
    if (this.isFrozen === isFrozen) return 'again'
    this.isFrozen = isFrozen
    return 'done'
  }

  private grant(given: { from: string; bucket: Bucket; amount: number; expiresAt: number }): Lot {
    const { from, bucket, amount, expiresAt } = given
    const lot = { number: this.lots.length, bucket, remaining: amount, expiresAt }
    this.lots.push(lot)
    this.accounts.move(from, 'available', amount)
    this.repay()
    return lot
  }

  private repay(): void {
    const repaid = Math.min(this.debt, this.available)
    this.take(repaid, this.inOrder('takeBack'))
    this.debt -= repaid
    this.accounts.move('available', 'debt', repaid)
  }

  private openHold(id: string): Hold | undefined {
    const hold = this.holds.get(id)
    return hold?.isOpen ? hold : undefined
  }

  private inOrder(way: 'spend' | 'takeBack'): Lot[] {
    const rank = (lot: Lot) => order[way].indexOf(lot.bucket)
    return this.lots
      .filter(({ remaining }) => remaining > 0)
      .sort(
        (a, b) => rank(a) - rank(b) || (a.expiresAt === b.expiresAt ? a.number - b.number : a.expiresAt - b.expiresAt),
      )
  }

  private take(amount: number, lots: readonly Lot[]): { lot: Lot; amount: number }[] {
    const parts: { lot: Lot; amount: number }[] = []
    let missing = amount
    for (const lot of lots) {
      const taken = Math.min(missing, lot.remaining)
      if (taken === 0) continue
      lot.remaining -= taken
      missing -= taken
      parts.push({ lot, amount: taken })
    }
    return parts
  }
}
