// The bootstrap is plain JavaScript; its test is not.
export function compressStatic(folder: string): Promise<void>
