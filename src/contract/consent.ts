// What a person may agree to, and how a registration says so.
import { z } from 'zod'

/** `service`: what the privacy notice describes, without which there is no account. `product_mail`: news by mail, free to refuse. */
export const ConsentPurpose = z.enum(['service', 'product_mail'])
export type ConsentPurpose = z.infer<typeof ConsentPurpose>

export const NoticeVersion = z.string().regex(/^[0-9A-Za-z.-]{1,40}$/)

/** What a person agreed to while registering. */
export const RegistrationConsents = z.object({
  /** The one in force unless said. */
  noticeVersion: NoticeVersion.optional(),
  productMail: z.boolean().default(false),
})
export type RegistrationConsents = z.infer<typeof RegistrationConsents>
