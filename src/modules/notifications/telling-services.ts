// What those who tell need. Types only.
import type { Services } from '#platform/module.ts'

export type TellingServices = Pick<Services, 'db' | 'clock' | 'config' | 'secrets' | 'enqueue'>
