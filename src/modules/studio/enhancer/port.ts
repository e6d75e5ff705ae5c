// Port of the enhancer: a better text and three directions. Adapters may be slow and may fail; the original is then used.
import type { ImageType } from '#contract/studio.ts'

export interface EnhanceRequest {
  /** 1 to 2000 characters; passed the policy. */
  prompt: string
  imageType?: ImageType | undefined
  /** Language of the answer; that of the prompt when absent. */
  language?: 'en' | 'hi' | 'te' | 'ta' | undefined
}

export interface Enhancement {
  enhancedPrompt: string
  /** Whole prompts of their own: safe, bold, festive. */
  suggestions: [safe: string, bold: string, festive: string]
}

export interface Enhancer {
  /** Shown to the user. */
  readonly name: string
  enhance(request: EnhanceRequest): Promise<Enhancement>
}
