// Makes a better prompt: policy first, then an enhancer, then a check of what it wrote. Costs nothing and stores nothing.
import { promptMaxLength } from '#contract/picture-options.ts'
import { checkPolicy, refuseUnwanted } from '#modules/policy/index.ts'
import { Refusal } from '#platform/refusal.ts'
import { builtInEnhancer } from './enhancer/built-in.ts'
import { keepsLockedWords } from './enhancer/locked-words.ts'
import type { Enhancement, EnhanceRequest, Enhancer } from './enhancer/port.ts'

/**
 * Throws content_policy_violation with phrase and rewrite, and provider_unavailable when the enhancer fails: the page
 * then goes on with the original and says so. Text that lost a locked word or breaks the policy is not passed on.
 */
export async function enhancePrompt(
  request: EnhanceRequest,
  enhancer: Enhancer = builtInEnhancer,
): Promise<Enhancement & { provider: string }> {
  refuseUnwanted(request.prompt)
  const { enhancedPrompt, suggestions } = await ask(enhancer, request)
  const sound = (text: string) => (isSound(request.prompt, text) ? text : request.prompt)
  const [safe, bold, festive] = suggestions
  return {
    enhancedPrompt: sound(enhancedPrompt),
    suggestions: [sound(safe), sound(bold), sound(festive)],
    provider: enhancer.name,
  }
}

async function ask(enhancer: Enhancer, request: EnhanceRequest): Promise<Enhancement> {
  try {
    return await enhancer.enhance(request)
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal('provider_unavailable', 'The prompt could not be improved just now. Your own words are used.')
  }
}

function isSound(original: string, text: string): boolean {
  const isWritten = text.trim() !== '' && text.length <= promptMaxLength
  return isWritten && keepsLockedWords(original, text) && checkPolicy(text).allowed
}
