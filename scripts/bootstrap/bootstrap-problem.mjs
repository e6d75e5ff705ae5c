// What keeps the bootstrap from going on, said to the person as it is and without a stack.

export class BootstrapProblem extends Error {}
