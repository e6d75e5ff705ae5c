// What else the one stream of a browser carries: later modules tell of theirs, app.ts wires them. Types only.
import type { LiveEvent } from '#contract/studio.ts'
import type { LiveNotice } from '#platform/events/live.ts'

export interface LiveSource {
  /** After such a notice it is read again; also when the stream begins, when notices were missed, and when nothing was heard. */
  noticeType: LiveNotice['type']
  /** One reader for each stream: it remembers what it has told and tells only what is new. `userId`: uuid. */
  open(userId: string): { read(): Promise<LiveEvent[]> }
}
