// What keeps Rangoli from starting, as one sentence that says what to do. Never carries a stack to the person who reads it.

export class StartProblem extends Error {
  constructor(sentence: string, options?: ErrorOptions) {
    super(sentence, options)
    this.name = 'StartProblem'
  }
}
