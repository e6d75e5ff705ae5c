// The language that an account keeps.
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { locales } from './locale.ts'

export const setLocale = endpoint({
  id: 'identity.set_locale',
  method: 'PUT',
  path: '/api/profile/locale',
  summary: 'Keep the language of the pages, for the next device one signs in from',
  auth: 'user',
  rateLimit: 'write',
  body: z.strictObject({ locale: z.enum(locales) }),
  reply: z.void(),
  status: 204,
  refusals: [],
})
