// The words of the page that checks a picture file, in English; part of en.ts. None of them promises more than can be known.

export const enVerify = {
  'verify.link': 'Check a picture',
  'verify.linkText': 'Find out whether a file was made with Rangoli.',
  'verify.title': 'Where does this picture come from?',
  'verify.text': 'Rangoli reads what the file says about itself, and tells you whether it was made here.',
  'verify.choose': 'Choose a picture',
  'verify.another': 'Check another picture',
  'verify.orDrop': 'or drop it here, or paste it',
  'verify.letGo': 'Let go to check it',
  'verify.limits': 'PNG, JPEG, WebP or AVIF, up to 25 MB. We look at the file and do not keep it.',
  'verify.checking': 'Reading the file',
  'verify.result': 'Result',
  'verify.pasted': 'Pasted picture',

  'verify.can': 'What this can tell',
  'verify.canText':
    'Every file from Rangoli carries its origin: how it was made, by which engine, and a number that we know again.',
  'verify.cannot': 'What it cannot',
  'verify.cannotText':
    'Screenshots, messengers and some editors remove these marks. A picture without them may come from anywhere, also from here.',

  'verify.unchanged': 'Made with Rangoli',
  'verify.unchangedText': 'The file is exactly as it left Rangoli. Nothing in it was changed.',
  'verify.changed': 'Names a picture made with Rangoli',
  'verify.changedText':
    'Its marks belong to a picture made here, but the file is not as we made it. It was cropped, resized or saved again, or the marks were copied from another file.',
  'verify.unconfirmed': 'Says Rangoli, but we cannot confirm it',
  'verify.unconfirmedText':
    'The file names Rangoli, yet what it says fits no picture made here. Such marks can be copied or invented, so they prove nothing.',
  'verify.ai': 'Says it was made with AI',
  'verify.aiText':
    'That is what the file says about itself. It names no picture made here, and we cannot check its word.',
  'verify.other': 'Says how it was made',
  'verify.otherText':
    'That is what the file says about itself. It names no picture made here, and we cannot check its word.',
  'verify.vague': 'Does not say how it was made',
  'verify.vagueText':
    'The file names a tool or a source, but not how the picture came about. It names no picture made here.',
  'verify.silent': 'We cannot tell',
  'verify.silentText':
    'This file says nothing about its origin. That means neither yes nor no: screenshots, messengers and some editors remove such marks.',
  'verify.silentPasted': 'A pasted picture brings no marks along. If you have the file itself, choose it instead.',

  'verify.notPicture': 'That is no picture we can read',
  'verify.notPictureText': 'Choose a PNG, JPEG, WebP or AVIF file.',
  'verify.damaged': 'This file is damaged',
  'verify.tooLarge': 'That file is too large',
  'verify.tooLargeText': 'It has {size}. Files up to 25 MB can be checked.',
  'verify.empty': 'That file is empty',
  'verify.emptyText': 'It may not be downloaded yet. Choose it again once it is.',
  'verify.busy': 'Too many at once',
  'verify.unreachable': 'The file did not reach us',
  'verify.unreachableText': 'Check your connection and try again.',

  'verify.label': 'Label',
  'verify.made': 'Made',
  'verify.by': 'By',
  'verify.number': 'Number',
  'verify.says': 'The file says',
  'verify.origin': 'Origin',
  'verify.engine': 'Engine',
  'verify.system': 'AI system',
  'verify.credit': 'Credit',
  'verify.tool': 'Tool',

  'sourceType.trainedAlgorithmicMedia': 'Made by an AI model',
  'sourceType.compositeWithTrainedAlgorithmicMedia': 'Edited or put together with AI',
  'sourceType.algorithmicMedia': 'Drawn by a program without AI',
  'sourceType.algorithmicallyEnhanced': 'Improved by a program',
  'sourceType.digitalCapture': 'Taken with a camera',
  'sourceType.computationalCapture': 'Taken with a camera and computed',
  'sourceType.film': 'Scanned from film or paper',
  'sourceType.humanEdits': 'Edited by a person',
  'sourceType.digitalCreation': 'Made by a person with digital tools',
  'sourceType.composite': 'Put together from several pictures',
  'sourceType.screenCapture': 'A screenshot',
  'sourceType.unknown': 'Something else ({code})',
} as const
