// How the word lists are written. Lists name what is refused; they are read by machines, not shown to anybody.

/** What a word can stand for; rules combine these. */
export type Concept =
  | 'minor'
  | 'sexual'
  | 'bare'
  | 'suggestive'
  | 'minor_sexual'
  | 'undress'
  | 'remove'
  | 'clothes'
  | 'person'
  | 'hidden_camera'
  | 'private_place'
  | 'non_consensual'
  | 'deepfake'
  | 'rape'
  | 'abuse'
  | 'gore'
  | 'self_harm'
  | 'self_harm_act'
  | 'encourage'
  | 'terror_group'
  | 'terror_act'
  | 'praise'
  | 'kill'
  | 'community'
  | 'dehumanise'
  | 'slur'
  | 'make'
  | 'build'
  | 'weapon'
  | 'firearm'
  | 'sell'
  | 'drug'
  | 'forge'
  | 'edit'
  | 'document'
  | 'identity_card'
  | 'currency'
  | 'fake_currency'
  | 'print'
  | 'public_person'
  | 'deception'
  | 'prevention'
  | 'remembrance'

export interface Entry {
  concept: Concept
  /** Words between spaces; `a_b` is a phrase, `abc*` any word that begins so. Written in any spelling, folded when read. */
  words: string
  /** Harmless when one of these stands at most two words away: "nude lipstick", "bath bomb". */
  harmlessNear?: string
}
