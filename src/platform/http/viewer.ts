// Who is asking. Plumbing knows a viewer's id, role and age; everything else about people belongs to the identity module.

export interface Viewer {
  /** uuid */
  userId: string
  /** uuid */
  sessionId: string
  role: 'user' | 'moderator' | 'admin'
  /** What a new account may do in a minute is less. */
  accountCreatedAt: Date
  /** The operator demands a second factor of this person, and there is none yet: nothing but setting it up is open. */
  isTwoFactorDue?: boolean
}

/** Implemented by identity, wired in app.ts: one indexed read; null when the token is unknown, ended or expired. */
export interface Sessions {
  fromCookie(token: string): Promise<Viewer | null>
  fromBearer(token: string): Promise<Viewer | null>
}
