// The enhancer that needs no key and no network: adds by rules what a prompt does not say yet. Deterministic; never changes a word of it.
import { promptMaxLength } from '#contract/picture-options.ts'
import { chooser } from './choose.ts'
import { directionsOf } from './directions.ts'
import { type Facet, facetsIn } from './facets.ts'
import { keepsLockedWords } from './locked-words.ts'
import { english } from './phrases/english.ts'
import { hindi } from './phrases/hindi.ts'
import { type Choices, type Phrases, scenePhrases } from './phrases/phrases.ts'
import { romanised } from './phrases/romanised.ts'
import type { Enhancement, EnhanceRequest, Enhancer } from './port.ts'
import { hasPeople, imageTypeOf, isOccasion, isWide, themeOf } from './theme.ts'
import { type Voice, voiceOf } from './voice.ts'

const phrasesOf: Record<Voice, Phrases> = { en: english, hi: hindi, roman: romanised }

/** Longer prompts say enough. What is added stays well below the rest, so that it always fits. */
const enhanceUpTo = 1_400

/** Which facets stand together in one sentence. The first goes on from the prompt itself. */
const sentences: readonly (readonly Facet[])[] = [
  ['setting', 'action'],
  ['composition', 'light'],
  ['palette', 'mood'],
  ['medium', 'quality'],
]

export const builtInEnhancer: Enhancer = {
  name: 'built-in',
  enhance: async (request) => enhanceByRules(request),
}

/** Pure. Enhancing what was enhanced adds nothing. */
export function enhanceByRules(request: EnhanceRequest): Enhancement {
  const prompt = request.prompt.trim()
  const phrases = phrasesOf[voiceOf(request)]
  const isWorthIt = prompt !== '' && prompt.length <= enhanceUpTo
  const enhanced = isWorthIt ? addMissing({ ...request, prompt }, phrases) : prompt
  const isSound = enhanced.length <= promptMaxLength && keepsLockedWords(request.prompt, enhanced)
  return {
    enhancedPrompt: isSound ? enhanced : request.prompt,
    suggestions: isWorthIt ? directionsOf(prompt, phrases) : [prompt, prompt, prompt],
  }
}

function addMissing(request: EnhanceRequest, phrases: Phrases): string {
  const { prompt } = request
  const imageType = request.imageType ?? imageTypeOf(prompt)
  const theme = themeOf(prompt)
  const present = facetsIn(prompt)
  // Nobody there to do anything; a scene that is told already, with its people as the author wants them; or a greeting from
  // a family, whose people are not in the picture.
  const isGreeting = isOccasion(theme) || theme === 'festival'
  if (!hasPeople(prompt) || present.has('setting') || isGreeting) present.add('action')
  const choose = chooser(prompt)
  const choicesOf: Record<Facet, Choices> = {
    setting: scenePhrases(phrases, 'setting', theme),
    action: phrases.action,
    composition: imageType === 'realistic' && isWide(theme) ? phrases.wideView : phrases.composition[imageType],
    light: scenePhrases(phrases, 'light', theme),
    palette: scenePhrases(phrases, 'palette', theme),
    mood: scenePhrases(phrases, 'mood', theme),
    medium: phrases.medium[imageType],
    quality: phrases.quality[imageType],
  }
  const added = sentences.map((facets, index) =>
    facets
      .filter((facet) => !present.has(facet))
      .map((facet) => choose(facet, choicesOf[facet]))
      .join(index === 0 ? ', ' : '; '),
  )
  return joinSentences(prompt, added, phrases.stop)
}

function joinSentences(prompt: string, [first = '', ...others]: readonly string[], stop: string): string {
  const isEnded = /[.!?।…]["”’'»]?$/u.test(prompt)
  const base = first === '' || isEnded ? prompt : `${prompt.replace(/[,;:\s-]+$/u, '')}, ${first}`
  const rest = (isEnded ? [first, ...others] : others).filter((sentence) => sentence !== '')
  if (rest.length === 0 && base === prompt) return prompt
  const ended = isEnded ? base : `${base.replace(/[,;:\s-]+$/u, '')}${stop}`
  return [ended, ...rest.map((sentence) => `${capitalise(sentence)}${stop}`)].join(' ')
}

const capitalise = (sentence: string) => `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`
