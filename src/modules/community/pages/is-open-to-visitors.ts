// Whether visitors may look at the community at all: a switch of the operator.
import { currentFlags } from '#platform/flags/index.ts'
import type { Services } from '#platform/module.ts'

export async function isOpenToVisitors({ db, clock }: Services): Promise<boolean> {
  return (await currentFlags(db, clock.now()))['feed.visibleToVisitors']
}
