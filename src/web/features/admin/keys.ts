// The names under which the console's answers are kept. Whoever acts asks for the whole console again: it is small, and every act
// is also a line of the audit log.

export const adminKeys = {
  all: ['admin'],
  of: (...parts: (string | object)[]) => ['admin', ...parts],
} as const
