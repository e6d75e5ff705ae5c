// Switches that an admin may turn without a release. One list; each has a default and acts within seconds.
import { z } from 'zod'

export const Flags = z.strictObject({
  /** New pictures can be ordered. Off: what is ordered already is still delivered. */
  'studio.takesOrders': z.boolean(),
  /** New accounts can be made. */
  'identity.takesRegistrations': z.boolean(),
  /** Visitors may read the community's feed. */
  'feed.visibleToVisitors': z.boolean(),
})
export type Flags = z.infer<typeof Flags>
export type FlagName = keyof Flags
