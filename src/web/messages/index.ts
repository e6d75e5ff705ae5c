// Every message of the pages by language and feature. Only for the server and tests: a page takes what it needs by lib/page-words.tsx,
// so that no browser loads the words of other pages or of another language.
import type { Locale } from '#contract/locale.ts'
import enAccount from './en/account.json' with { type: 'json' }
import enAdmin from './en/admin.json' with { type: 'json' }
import enComments from './en/comments.json' with { type: 'json' }
import enCommon from './en/common.json' with { type: 'json' }
import enCreations from './en/creations.json' with { type: 'json' }
import enCredits from './en/credits.json' with { type: 'json' }
import enDesigns from './en/designs.json' with { type: 'json' }
import enEarnings from './en/earnings.json' with { type: 'json' }
import enEditor from './en/editor.json' with { type: 'json' }
import enExplore from './en/explore.json' with { type: 'json' }
import enHome from './en/home.json' with { type: 'json' }
import enIdentity from './en/identity.json' with { type: 'json' }
import enLanding from './en/landing.json' with { type: 'json' }
import enLikes from './en/likes.json' with { type: 'json' }
import enModeration from './en/moderation.json' with { type: 'json' }
import enNotificationSettings from './en/notification-settings.json' with { type: 'json' }
import enNotifications from './en/notifications.json' with { type: 'json' }
import enOperations from './en/operations.json' with { type: 'json' }
import enPeople from './en/people.json' with { type: 'json' }
import enPost from './en/post.json' with { type: 'json' }
import enPrivacy from './en/privacy.json' with { type: 'json' }
import enPrivacyNotes from './en/privacy-notes.json' with { type: 'json' }
import enPublish from './en/publish.json' with { type: 'json' }
import enRemix from './en/remix.json' with { type: 'json' }
import enReport from './en/report.json' with { type: 'json' }
import enShell from './en/shell.json' with { type: 'json' }
import enStudio from './en/studio.json' with { type: 'json' }
import enVerify from './en/verify.json' with { type: 'json' }

import hiAccount from './hi/account.json' with { type: 'json' }
import hiAdmin from './hi/admin.json' with { type: 'json' }
import hiCatalogue from './hi/catalogue.json' with { type: 'json' }
import hiComments from './hi/comments.json' with { type: 'json' }
import hiCommon from './hi/common.json' with { type: 'json' }
import hiCreations from './hi/creations.json' with { type: 'json' }
import hiCredits from './hi/credits.json' with { type: 'json' }
import hiDesigns from './hi/designs.json' with { type: 'json' }
import hiEarnings from './hi/earnings.json' with { type: 'json' }
import hiEditor from './hi/editor.json' with { type: 'json' }
import hiExplore from './hi/explore.json' with { type: 'json' }
import hiHome from './hi/home.json' with { type: 'json' }
import hiIdentity from './hi/identity.json' with { type: 'json' }
import hiLanding from './hi/landing.json' with { type: 'json' }
import hiLikes from './hi/likes.json' with { type: 'json' }
import hiModeration from './hi/moderation.json' with { type: 'json' }
import hiNotificationSettings from './hi/notification-settings.json' with { type: 'json' }
import hiNotifications from './hi/notifications.json' with { type: 'json' }
import hiOperations from './hi/operations.json' with { type: 'json' }
import hiPeople from './hi/people.json' with { type: 'json' }
import hiPost from './hi/post.json' with { type: 'json' }
import hiPrivacy from './hi/privacy.json' with { type: 'json' }
import hiPrivacyNotes from './hi/privacy-notes.json' with { type: 'json' }
import hiPublish from './hi/publish.json' with { type: 'json' }
import hiRemix from './hi/remix.json' with { type: 'json' }
import hiReport from './hi/report.json' with { type: 'json' }
import hiShell from './hi/shell.json' with { type: 'json' }
import hiStudio from './hi/studio.json' with { type: 'json' }
import hiVerify from './hi/verify.json' with { type: 'json' }

const en = {
  account: enAccount,
  admin: enAdmin,
  comments: enComments,
  common: enCommon,
  creations: enCreations,
  credits: enCredits,
  designs: enDesigns,
  earnings: enEarnings,
  editor: enEditor,
  explore: enExplore,
  home: enHome,
  identity: enIdentity,
  landing: enLanding,
  likes: enLikes,
  moderation: enModeration,
  notificationSettings: enNotificationSettings,
  notifications: enNotifications,
  operations: enOperations,
  people: enPeople,
  post: enPost,
  privacy: enPrivacy,
  privacyNotes: enPrivacyNotes,
  publish: enPublish,
  remix: enRemix,
  report: enReport,
  shell: enShell,
  studio: enStudio,
  verify: enVerify,
}

/** One file of messages. */
export type Feature = keyof typeof en
type KeyOf<F> = F extends Feature ? keyof (typeof en)[F] : never
/** `wallet.history`. A key that is in no file is a type error. */
export type MessageKey = KeyOf<Feature>

// A message that is missing in the second language is a type error here.
const hi: typeof en = {
  account: hiAccount,
  admin: hiAdmin,
  comments: hiComments,
  common: hiCommon,
  creations: hiCreations,
  credits: hiCredits,
  designs: hiDesigns,
  earnings: hiEarnings,
  editor: hiEditor,
  explore: hiExplore,
  home: hiHome,
  identity: hiIdentity,
  landing: hiLanding,
  likes: hiLikes,
  moderation: hiModeration,
  notificationSettings: hiNotificationSettings,
  notifications: hiNotifications,
  operations: hiOperations,
  people: hiPeople,
  post: hiPost,
  privacy: hiPrivacy,
  privacyNotes: hiPrivacyNotes,
  publish: hiPublish,
  remix: hiRemix,
  report: hiReport,
  shell: hiShell,
  studio: hiStudio,
  verify: hiVerify,
}

export const messages: Record<Locale, Record<Feature, Record<string, string>>> = { en, hi }

export const features = Object.keys(en) as Feature[]

/** What the catalogue of templates calls things, by its English words. English needs no list. */
export const catalogueNames: Record<Locale, Readonly<Record<string, string>>> = { en: {}, hi: hiCatalogue }

/** What a page may take along. */
export type MessageFile = Feature | 'catalogue'
