// The messages of notifications, in both languages. Names, titles and words of others are text in them and nothing else.
import { formatCredits } from '#contract/credits-amount.ts'
import { mailTemplate } from '#platform/mail/index.ts'

interface StopLinks {
  page: string
  oneClick: string
}

export interface MailLine {
  /** To a comment of one's own; else below one's post. */
  isAnswer: boolean
  /** Of the post; empty when it is gone. */
  title: string
  /** Who did it last; empty when the account is gone. */
  by: string
  /** Of the last comment; empty when it is not shown any more. */
  excerpt: string
  count: number
  hundredths: number
}

interface Gathered {
  name: string
  lines: readonly MailLine[]
  /** Lines that found no room. */
  moreLines: number
  count: number
  hundredths: number
  stop: StopLinks
}

const openEn = { label: 'Open Rangoli', path: '/notifications' }
const openHi = { label: 'Rangoli खोलें', path: '/notifications' }

const pluralEn = (count: number, one: string, other: string) => `${count} ${count === 1 ? one : other}`
const quoted = (title: string, otherwise: string) => (title === '' ? otherwise : `“${title}”`)

function commentLineEn({ isAnswer, title, by, excerpt, count }: MailLine): string {
  const who = by === '' ? 'Somebody' : by
  const where = quoted(title, 'a post')
  const what = isAnswer ? `answered you at ${where}` : `commented on ${where}`
  const more = count > 1 ? ` (${pluralEn(count, 'comment', 'comments')})` : ''
  return `${who} ${what}${more}${excerpt === '' ? '.' : `:\n${excerpt}`}`
}

function commentLineHi({ isAnswer, title, by, excerpt, count }: MailLine): string {
  const who = by === '' ? 'किसी' : by
  const where = quoted(title, 'एक पोस्ट')
  const what = isAnswer ? `ने ${where} पर आपको जवाब दिया` : `ने ${where} पर कमेंट किया`
  const more = count > 1 ? ` (${count} कमेंट)` : ''
  return `${who} ${what}${more}${excerpt === '' ? '।' : `:\n${excerpt}`}`
}

export const commentsMail = mailTemplate<Gathered>('notifications.comments', {
  en: ({ name, lines, moreLines, count, stop }) => ({
    subject: count === 1 ? 'You have a new comment' : `You have ${count} new comments`,
    paragraphs: [
      `Hello ${name},`,
      ...lines.map(commentLineEn),
      ...(moreLines > 0 ? [`And at ${pluralEn(moreLines, 'more place', 'more places')}.`] : []),
    ],
    button: openEn,
    closing: 'We gather comments and write at most once an hour. In the settings you choose what we write about.',
    stop: { label: 'No more messages about comments', ...stop },
  }),
  hi: ({ name, lines, moreLines, count, stop }) => ({
    subject: count === 1 ? 'आपको एक नया कमेंट मिला' : `आपको ${count} नए कमेंट मिले`,
    paragraphs: [`नमस्ते ${name},`, ...lines.map(commentLineHi), ...(moreLines > 0 ? [`और ${moreLines} जगह भी।`] : [])],
    button: openHi,
    closing: 'हम कमेंट इकट्ठा करके घंटे में ज़्यादा से ज़्यादा एक बार लिखते हैं। किस बारे में लिखें, यह आप सेटिंग में चुन सकते हैं।',
    stop: { label: 'कमेंट के बारे में और संदेश न भेजें', ...stop },
  }),
})

export const rewardsMail = mailTemplate<Gathered>('notifications.rewards', {
  en: ({ name, lines, moreLines, count, hundredths, stop }) => ({
    subject: `+${formatCredits(hundredths)} credits from ${pluralEn(count, 'remix', 'remixes')}`,
    paragraphs: [
      `Hello ${name},`,
      `other people made pictures from your posts, and you earned ${formatCredits(hundredths)} credits.`,
      lines
        .map(
          (line) =>
            `${quoted(line.title, 'A post')}: +${formatCredits(line.hundredths)} credits from ${pluralEn(line.count, 'remix', 'remixes')}`,
        )
        .join('\n'),
      ...(moreLines > 0 ? [`And from ${pluralEn(moreLines, 'more post', 'more posts')}.`] : []),
    ],
    button: openEn,
    closing: 'We write about earnings at most once a day. In the settings you choose what we write about.',
    stop: { label: 'No more messages about earnings', ...stop },
  }),
  hi: ({ name, lines, moreLines, count, hundredths, stop }) => ({
    subject: `${count} रीमिक्स से +${formatCredits(hundredths)} क्रेडिट`,
    paragraphs: [
      `नमस्ते ${name},`,
      `दूसरे लोगों ने आपकी पोस्ट से तस्वीरें बनाईं और आपने ${formatCredits(hundredths)} क्रेडिट कमाए।`,
      lines
        .map(
          (line) => `${quoted(line.title, 'एक पोस्ट')}: ${line.count} रीमिक्स से +${formatCredits(line.hundredths)} क्रेडिट`,
        )
        .join('\n'),
      ...(moreLines > 0 ? [`और ${moreLines} अन्य पोस्ट से भी।`] : []),
    ],
    button: openHi,
    closing: 'कमाई के बारे में हम दिन में ज़्यादा से ज़्यादा एक बार लिखते हैं। किस बारे में लिखें, यह आप सेटिंग में चुन सकते हैं।',
    stop: { label: 'कमाई के बारे में और संदेश न भेजें', ...stop },
  }),
})

interface Moderated {
  name: string
  act: string
  reason: string
  /** Null: it is not about a post. */
  title: string | null
  stop: StopLinks
}

type Sentence = (title: string) => string

const acts: Readonly<Record<string, { en: Sentence; hi: Sentence }>> = {
  post_hidden: {
    en: (title) =>
      `A moderator has hidden your post ${title}. Nobody but you sees it. You may ask for another look on its page.`,
    hi: (title) =>
      `मॉडरेटर ने आपकी पोस्ट ${title} छिपा दी है। इसे अब सिर्फ़ आप देख सकते हैं। पोस्ट के पेज से आप दोबारा जाँच की माँग कर सकते हैं।`,
  },
  post_hidden_by_reports: {
    en: (title) => `Your post ${title} was reported and is hidden until a moderator has looked at it.`,
    hi: (title) => `आपकी पोस्ट ${title} की शिकायत हुई है। जब तक मॉडरेटर इसे देख नहीं लेते, यह छिपी रहेगी।`,
  },
  post_restored: {
    en: (title) => `Your post ${title} is visible again.`,
    hi: (title) => `आपकी पोस्ट ${title} फिर से दिख रही है।`,
  },
  post_removed: {
    en: (title) => `A moderator has removed your post ${title}.`,
    hi: (title) => `मॉडरेटर ने आपकी पोस्ट ${title} हटा दी है।`,
  },
  appeal_granted: {
    en: (title) => `We looked again, as you asked. Your post ${title} is visible again.`,
    hi: (title) => `आपके कहने पर हमने दोबारा जाँच की। आपकी पोस्ट ${title} फिर से दिख रही है।`,
  },
  appeal_refused: {
    en: (title) => `We looked again, as you asked. Your post ${title} stays hidden.`,
    hi: (title) => `आपके कहने पर हमने दोबारा जाँच की। आपकी पोस्ट ${title} छिपी रहेगी।`,
  },
  comment_hidden: {
    en: () => 'A moderator has hidden a comment of yours.',
    hi: () => 'मॉडरेटर ने आपका एक कमेंट छिपा दिया है।',
  },
  comment_restored: { en: () => 'A comment of yours is visible again.', hi: () => 'आपका एक कमेंट फिर से दिख रहा है।' },
  comment_removed: {
    en: () => 'A moderator has removed a comment of yours.',
    hi: () => 'मॉडरेटर ने आपका एक कमेंट हटा दिया है।',
  },
  warned: {
    en: () => 'A moderator has warned you. Another warning may end in a suspension.',
    hi: () => 'मॉडरेटर ने आपको चेतावनी दी है। फिर चेतावनी मिली तो खाता निलंबित हो सकता है।',
  },
  suspended: {
    en: () => 'Your account is suspended. To have this looked at again, write to the grievance contact.',
    hi: () => 'आपका खाता निलंबित है। दोबारा जाँच के लिए शिकायत संपर्क को लिखें।',
  },
}
const otherAct = {
  en: () => 'A moderator has decided about something of yours.',
  hi: () => 'मॉडरेटर ने आपकी किसी चीज़ के बारे में फ़ैसला लिया है।',
}

export const moderationMail = mailTemplate<Moderated>('notifications.moderation', {
  en: ({ name, act, reason, title, stop }) => ({
    subject: act === 'post_restored' || act === 'comment_restored' ? 'Visible again' : 'A note from the moderators',
    paragraphs: [
      `Hello ${name},`,
      (acts[act] ?? otherAct).en(title === null ? '' : `“${title}”`),
      ...(reason === '' ? [] : [`The reason: ${reason}`]),
    ],
    button: act === 'suspended' ? { label: 'Grievance contact', path: '/grievance' } : openEn,
    stop: { label: 'No more messages about moderation', ...stop },
  }),
  hi: ({ name, act, reason, title, stop }) => ({
    subject: act === 'post_restored' || act === 'comment_restored' ? 'फिर से दिख रहा है' : 'मॉडरेटर की ओर से सूचना',
    paragraphs: [
      `नमस्ते ${name},`,
      (acts[act] ?? otherAct).hi(title === null ? '' : `“${title}”`),
      ...(reason === '' ? [] : [`कारण: ${reason}`]),
    ],
    button: act === 'suspended' ? { label: 'शिकायत संपर्क', path: '/grievance' } : openHi,
    stop: { label: 'मॉडरेशन के बारे में और संदेश न भेजें', ...stop },
  }),
})
