// The address of a profile.

export const personPath = (handle: string): string => `/u/${encodeURIComponent(handle)}`
