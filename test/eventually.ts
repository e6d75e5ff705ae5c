// Waits until something is so, for what another process decides. Bounded; says how long it waited.

export async function eventually(isSo: () => Promise<boolean> | boolean, limitMs = 10_000): Promise<void> {
  const endMs = performance.now() + limitMs
  while (!(await isSo())) {
    if (performance.now() > endMs) throw new Error(`not so within ${limitMs} ms`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
