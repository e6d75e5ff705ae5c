// JSON Schemas of the contract's zod objects, each shared object once and by name. Reads the contract, adds nothing to it.
import { z } from 'zod'

export type JsonSchema = Record<string, unknown>

const refTo = (name: string) => `#/components/schemas/${name}`

// What zod cannot say in JSON Schema (z.any()) is anything. Objects stay open, since a reply may gain a field; the
// bounds of z.int() go without saying.
const style = {
  unrepresentable: 'any',
  override({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }) {
    if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties
    if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum
    if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
  },
} as const

function withoutDialect({ $schema: _dialect, $id: _id, ...schema }: JsonSchema): JsonSchema {
  return schema
}

/** What a client sends: inline, since defaults make it differ from what a reply of the same name holds. */
export function inputSchema(schema: z.ZodType): JsonSchema {
  return withoutDialect(z.toJSONSchema(schema, { ...style, io: 'input' }))
}

export interface OutputSchemas {
  /** Schema or reference for a reply. */
  of(reply: z.ZodType): JsonSchema
  /** components.schemas */
  readonly components: Record<string, JsonSchema>
}

/** Replies: objects that the contract exports under a name become components where a reply refers to them. */
export function outputSchemas(
  named: Readonly<Record<string, z.ZodType>>,
  replies: readonly z.ZodType[],
): OutputSchemas {
  const registry = z.registry<{ id: string }>()
  const names = new Map<z.ZodType, string>()
  for (const [name, schema] of Object.entries(named).sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (names.has(schema)) continue
    names.set(schema, name)
    registry.add(schema, { id: name })
  }
  const inline = new Map<z.ZodType, string>()
  for (const [index, reply] of replies.entries()) {
    if (names.has(reply) || inline.has(reply)) continue
    inline.set(reply, `reply-${index}`)
    registry.add(reply, { id: `reply-${index}` })
  }
  const { schemas } = z.toJSONSchema(registry, { ...style, io: 'output', uri: refTo })
  const schemaNamed = (name: string) => withoutDialect({ ...schemas[name] })
  const of = (reply: z.ZodType) => {
    const name = names.get(reply)
    return name === undefined ? schemaNamed(inline.get(reply) ?? '') : { $ref: refTo(name) }
  }
  const found = referred(replies.map(of), schemaNamed)
  return { of, components: Object.fromEntries(found.sort().map((name) => [name, schemaNamed(name)])) }
}

/** Names that the roots refer to, directly or through another. */
function referred(roots: readonly JsonSchema[], schemaNamed: (name: string) => JsonSchema): string[] {
  const found = new Set<string>()
  const look = (part: unknown) => {
    for (const [, name = ''] of JSON.stringify(part).matchAll(/#\/components\/schemas\/([\w-]+)/g)) {
      if (found.has(name)) continue
      found.add(name)
      look(schemaNamed(name))
    }
  }
  look(roots)
  return [...found]
}
