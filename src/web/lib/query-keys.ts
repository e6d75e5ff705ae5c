// The names under which server answers are kept. One list, so that whoever changes something knows what to ask for again.

export const keys = {
  account: ['account'],
  sessions: ['sessions'],
  privacy: ['privacy'],
  twoFactor: ['two-factor'],
  google: ['google'],
  balance: ['balance'],
  walletEntries: ['wallet-entries'],
  walletEntriesOf: (filter: object) => ['wallet-entries', filter],
  earnings: ['earnings'],
  trending: ['trending'],
  templates: ['templates'],
  categories: ['categories'],
  prices: ['prices'],
  job: (jobId: string) => ['job', jobId],
  watermark: ['watermark'],
  creations: ['creations'],
  unread: ['unread'],
  notifications: ['notifications'],
  notificationPreferences: ['notification-preferences'],
  creation: (imageId: string) => ['creation', imageId],
} as const
