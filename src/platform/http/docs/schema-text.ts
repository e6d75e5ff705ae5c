// JSON Schemas as people read types: `{ prompt?: string up to 2000 characters, tier: "standard" | "premium2" }`.
import type { JsonSchema } from '../openapi-schemas.ts'
import { type Content, html, joined, type Markup } from './markup.ts'

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const schemasIn = (value: unknown): JsonSchema[] => (Array.isArray(value) ? value.filter(isSchema) : [])

function bounds(schema: JsonSchema): string {
  const parts: string[] = []
  const { minLength, maxLength, minimum, maximum, format } = schema
  if (typeof format === 'string') parts.push(format)
  if (typeof maxLength === 'number') {
    parts.push(`${typeof minLength === 'number' ? `${minLength} to` : 'up to'} ${maxLength} characters`)
  }
  if (typeof minLength === 'number' && maxLength === undefined) parts.push(`at least ${minLength} characters`)
  if (typeof minimum === 'number' && typeof maximum === 'number') parts.push(`${minimum} to ${maximum}`)
  else if (typeof minimum === 'number') parts.push(`at least ${minimum}`)
  if ('default' in schema) parts.push(`default ${JSON.stringify(schema.default)}`)
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`
}

function members(schema: JsonSchema, indent: string): Markup {
  const inner = `${indent}  `
  const required = Array.isArray(schema.required) ? schema.required : []
  const lines = Object.entries(isSchema(schema.properties) ? schema.properties : {}).map(([name, property]) => {
    const type = isSchema(property) ? schemaText(property, inner) : 'anything'
    return html`${inner}<b>${name}</b>${required.includes(name) ? '' : '?'}: ${type}`
  })
  return lines.length === 0 ? html`{}` : html`{\n${joined(lines, '\n')}\n${indent}}`
}

/** One schema as text, with links to those that have a name. Lines after the first are indented. */
export function schemaText(schema: JsonSchema, indent = ''): Content {
  const { $ref, type, items } = schema
  if (typeof $ref === 'string') {
    const name = $ref.slice($ref.lastIndexOf('/') + 1)
    return html`<a href="#${name}">${name}</a>`
  }
  if (Array.isArray(schema.enum)) return schema.enum.map((value) => JSON.stringify(value)).join(' | ') + bounds(schema)
  if ('const' in schema) return JSON.stringify(schema.const)
  const either = [...schemasIn(schema.anyOf), ...schemasIn(schema.oneOf)]
  if (either.length > 0) {
    return html`${joined(
      either.map((each) => schemaText(each, indent)),
      ' | ',
    )}${bounds(schema)}`
  }
  if (type === 'array') {
    const tuple = schemasIn(schema.prefixItems)
    if (tuple.length > 0)
      return html`[${joined(
        tuple.map((each) => schemaText(each, indent)),
        ', ',
      )}]`
    return html`list of ${isSchema(items) ? schemaText(items, indent) : 'anything'}`
  }
  if (type === 'object') {
    const { additionalProperties } = schema
    if (isSchema(additionalProperties) && Object.keys(additionalProperties).length === 0) return 'object of JSON values'
    if (isSchema(additionalProperties)) return html`each name: ${schemaText(additionalProperties, indent)}`
    return members(schema, indent)
  }
  // What may be null says so beside its type.
  const named = Array.isArray(type) ? type.join(' | ') : type
  return `${typeof named === 'string' ? named : 'anything'}${bounds(schema)}`
}
