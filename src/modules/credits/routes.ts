// The addresses of the wallet. Handlers translate; the operations decide.
import * as contract from '#contract/credits.ts'
import { localeOf } from '#platform/http/locale.ts'
import { serveFile } from '#platform/http/send-file.ts'
import { type Http, serve } from '#platform/http/serve.ts'
import type { Services } from '#platform/module.ts'
import { exportWalletEntries } from './export-wallet-entries.ts'
import { getBalance } from './get-balance.ts'
import { listWalletEntries } from './list-wallet-entries.ts'
import { showBalance } from './show-balance.ts'

export function creditsRoutes(http: Http, { db, clock }: Services): void {
  const balanceOf = async (userId: string) => showBalance(await getBalance(db, { userId, now: clock.now() }))

  serve(http, contract.getBalance, ({ viewer }) => balanceOf(viewer.userId))
  serve(http, contract.getWallet, ({ viewer }) => balanceOf(viewer.userId))
  serve(http, contract.listWalletEntries, ({ viewer, query, request }) =>
    listWalletEntries(db, { userId: viewer.userId, locale: localeOf(request), ...query }),
  )
  serveFile(http, contract.exportWalletEntries, ({ viewer, query, request }) =>
    exportWalletEntries(db, { userId: viewer.userId, locale: localeOf(request), ...query }),
  )
}
