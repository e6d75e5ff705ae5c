// Every word of the pages in English. `{name}` is filled in by t(). Sentences say what happened and what to do next.
import { enCreations } from './en-creations.ts'
import { enProblem } from './en-problem.ts'
import { enStudio } from './en-studio.ts'
import { enVerify } from './en-verify.ts'

export const en = {
  'meta.title': 'Rangoli · pictures for what you want to announce',
  'meta.description':
    'Say what you want to announce. Rangoli turns it into a better prompt and a finished picture for your customers.',

  'common.product': 'Rangoli',
  'common.close': 'Close',
  'common.cancel': 'Cancel',
  'common.keep': 'Keep it',
  'common.loading': 'Loading',
  'common.justNow': 'just now',

  'credits.one': '{amount} credit',
  'credits.many': '{amount} credits',

  'nav.main': 'Main',
  'nav.skip': 'Skip to the content',
  'nav.home': 'Home',
  'nav.studio': 'Studio',
  'nav.creations': 'My Creations',
  'nav.wallet': 'Wallet',
  'nav.settings': 'Settings',

  'theme.flip': 'Switch between light and dark',
  'theme.title': 'Appearance',
  'theme.system': 'As my device',
  'theme.light': 'Light',
  'theme.dark': 'Dark',

  'offline.title': 'No connection',
  'offline.text': 'We cannot reach Rangoli right now. Your draft is safe in this browser.',

  'notFound.title': 'Nothing is drawn here',
  'notFound.text': 'This address leads nowhere. It may have moved, or the link has a typing mistake.',
  'notFound.home': 'Go home',

  'auth.promise': 'From a sentence to a finished picture.',
  'auth.promiseText': 'Posters, posts and banners for your shop, your class or your festival.',

  'account.name': 'Your name',
  'account.email': 'E-mail',
  'account.password': 'Password',
  'account.handle': 'Handle',
  'account.handleHint': '3 to 30 small letters, digits or _',

  'password.show': 'Show password',
  'password.hint': 'At least 10 characters. A short sentence works well.',

  'login.action': 'Sign in',
  'login.title': 'Welcome back',
  'login.text': 'Your pictures and your draft are where you left them.',
  'login.noAccount': 'New here?',

  'register.action': 'Create account',
  'register.title': 'Draw your first picture',
  'register.text': 'An account takes half a minute and no card.',
  'register.bonus': 'You start with welcome credits, enough for your first pictures.',
  'register.haveAccount': 'Have an account?',

  'settings.profile': 'Profile',
  'settings.save': 'Save changes',
  'settings.saved': 'Saved',
  'settings.signOut': 'Sign out',

  'sessions.title': 'Where you are signed in',
  'sessions.current': 'This device',
  'sessions.lastSeen': 'Last seen {when}',
  'sessions.end': 'Sign out',
  'sessions.endOf': 'Sign out {device}',
  'sessions.ended': 'That device is signed out',

  'wallet.balance': 'Your balance:',
  'wallet.unknown': 'Wallet',
  'wallet.available': 'You can spend',
  'wallet.heldAndUsed': '{held} set aside for a picture in the making · {used} used this month',
  'wallet.used': '{used} used this month',
  'wallet.expires': 'First to expire: {day}',
  'wallet.failed': 'The balance did not load',
  'wallet.history': 'History',
  'wallet.historyFailed': 'The history did not load',
  'wallet.empty': 'No movements yet',
  'wallet.emptyText': 'Every credit that comes or goes will stand here with its reason.',
  'wallet.filter': 'Which movements',
  'wallet.group.all': 'All',
  'wallet.group.pictures': 'Pictures',
  'wallet.group.added': 'Added',
  'wallet.group.removed': 'Taken away',
  'wallet.month': 'Month',
  'wallet.anyMonth': 'Any month',
  'wallet.csv': 'CSV',
  'wallet.noMatch': 'Nothing like that here',
  'wallet.noMatchText': 'No movement of your wallet fits this choice.',
  'wallet.showAll': 'Show all',
  'wallet.older': 'Show older',
  'wallet.after': 'Balance {balance}',

  'bucket.bonus': 'Bonus',
  'bucket.earned': 'Earned',
  'bucket.paid': 'Bought',

  'bucketNote.bonus': 'Spent first',
  'bucketNote.earned': 'Never expires',
  'bucketNote.paid': 'Never expires',

  'entry.welcome_bonus': 'Welcome bonus',
  'entry.hold': 'Set aside',
  'entry.release': 'Given back',
  'entry.capture': 'Picture delivered',
  'entry.commission': 'Commission',
  'entry.expiry': 'Expired',
  'entry.adjustment': 'Adjustment',
  'entry.purchase': 'Bought',
  'entry.clawback': 'Taken back',
  'entry.debt_repayment': 'Debt repaid',

  'home.hello': 'Namaste, {name}',
  'home.helloPlain': 'Namaste',
  'home.what': 'What do you want to announce today?',
  'home.toStudio': 'Open the studio',
  'home.toWallet': 'See the wallet',
  'home.toCreations': 'My Creations',
  'home.templates': 'Templates for today',
  'home.noneText': 'What you make is kept here.',

  'next.first': 'Make your first picture',
  'next.firstText': 'A picture costs {price}. One that fails costs nothing.',
  'next.draft': 'Your draft is waiting',
  'next.draftText': 'A standard picture costs {price}.',
  'next.toDraft': 'Go on with it',
  'next.template': 'Make something of your last picture',
  'next.templateText': 'Download it, vary it, or open it again with all its settings.',
  'next.empty': 'Your credits are used up',
  'next.emptyText': 'A picture costs {price}. Your draft and your pictures stay.',

  'landing.title': 'Say it once.',
  'landing.titleEnd': 'Share it everywhere.',
  'landing.text':
    'An offer, an opening, a festival: write one sentence, and Rangoli makes the picture your customers stop for.',
  'landing.start': 'Make your first picture',
  'landing.free': 'Welcome credits included. No card, no key, nothing to install.',
  'landing.step1': 'Type a sentence',
  'landing.step1Text':
    'English, Hindi in Devanagari, or Hindi in English letters. Or pick a template and fill the blanks.',
  'landing.step2': 'See it get better',
  'landing.step2Text': 'Your words and the enhanced prompt stand side by side. Take it, change it or keep your own.',
  'landing.step3': 'Download and share',
  'landing.step3Text': 'PNG, JPEG, WebP or AVIF, from a quick square to a 4K poster.',
  'landing.templates': 'Start from a template',
  'landing.templatesText':
    'For property, fashion, food, courses and festivals. Every picture here was drawn by Rangoli.',
  'landing.promise1': 'A failed picture costs nothing',
  'landing.promise1Text':
    'Credits are set aside when you order and taken only when the picture is delivered. The price stands on the button before you press it.',
  'landing.promise2': 'Honest about where it comes from',
  'landing.promise2Text': 'Every file says how it was made, in words you can see and in its metadata.',
  'footer.text': 'Pictures for what you want to announce.',
  'footer.ways': 'More',
  'footer.api': 'API reference',

  'landing.last': 'Your next announcement is one sentence away.',

  ...enProblem,
  ...enStudio,
  ...enVerify,
  ...enCreations,
} as const
