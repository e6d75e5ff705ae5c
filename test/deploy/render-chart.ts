// Renders the chart without Helm, which no package registry of npm has: the part of Go templates that the chart uses, and nothing else.
// Whatever it does not know is an error, so that the chart cannot grow past what is checked. Where `helm` is installed, that checks too.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'

type Value = unknown
type Node =
  | { kind: 'text'; text: string }
  | { kind: 'action'; code: string }
  | { kind: 'if'; code: string; body: Node[]; otherwise: Node[] }
  | { kind: 'range'; code: string; body: Node[] }

interface Scope {
  dot: Value
  variables: Record<string, Value>
}

type Templates = Map<string, Node[]>

const actionPattern = /\{\{(-?)\s*([\s\S]*?)\s*(-?)\}\}/g

interface Token {
  text?: string
  code?: string
}

function tokensOf(source: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  let isTrimming = false
  const pushText = (text: string) => tokens.push({ text })
  for (const match of source.matchAll(actionPattern)) {
    let text = source.slice(at, match.index)
    if (isTrimming) text = text.trimStart()
    if (match[1] === '-') text = text.trimEnd()
    pushText(text)
    tokens.push({ code: match[2] ?? '' })
    isTrimming = match[3] === '-'
    at = match.index + match[0].length
  }
  pushText(isTrimming ? source.slice(at).trimStart() : source.slice(at))
  return tokens
}

/** Reads up to the `end` or `else` of the block it is in. */
function parseNodes(tokens: Token[], templates: Templates): { nodes: Node[]; closedBy: 'end' | 'else' | 'file' } {
  const nodes: Node[] = []
  for (let token = tokens.shift(); token; token = tokens.shift()) {
    const { text, code } = token
    if (code === undefined) {
      nodes.push({ kind: 'text', text: text ?? '' })
      continue
    }
    const [, word = '', rest = ''] = /^(\w+)\b\s*([\s\S]*)$/.exec(code) ?? []
    if (word === 'end' || word === 'else') return { nodes, closedBy: word }
    if (word === 'define') templates.set(JSON.parse(rest), parseNodes(tokens, templates).nodes)
    else if (word === 'range') nodes.push({ kind: 'range', code: rest, body: parseNodes(tokens, templates).nodes })
    else if (word === 'if') {
      const body = parseNodes(tokens, templates)
      const otherwise = body.closedBy === 'else' ? parseNodes(tokens, templates).nodes : []
      nodes.push({ kind: 'if', code: rest, body: body.nodes, otherwise })
    } else nodes.push({ kind: 'action', code })
  }
  return { nodes, closedBy: 'file' }
}

function fieldOf(start: Value, path: string): Value {
  let value = start
  for (const name of path.split('.').filter((part) => part !== '')) {
    if (typeof value !== 'object' || value === null || !(name in value)) throw new Error(`chart: no value ${path}`)
    value = Reflect.get(value, name)
  }
  return value
}

const isTrue = (value: Value) =>
  !(value === undefined || value === null || value === false || value === '' || value === 0)
const textOf = (value: Value) => (value === null || value === undefined ? '' : String(value))
const indented = (text: string, spaces: number) => text.replace(/^(?=.)/gm, ' '.repeat(spaces))

function createRenderer(templates: Templates) {
  const functions: Record<string, (...values: Value[]) => Value> = {
    include: (name, dot) =>
      render(templates.get(textOf(name)) ?? unknown(`template ${textOf(name)}`), { dot, variables: {} }),
    quote: (value) => JSON.stringify(textOf(value)),
    toYaml: (value) => stringify(value).trimEnd(),
    nindent: (spaces, text) => `\n${indented(textOf(text), Number(spaces))}`,
    default: (fallback, value) => (isTrue(value) ? value : fallback),
    not: (value) => !isTrue(value),
    printf: (format, ...values) => textOf(format).replace(/%s/g, () => textOf(values.shift())),
  }

  function term(words: string[], scope: Scope): Value {
    const word = words.shift() ?? unknown('an empty expression')
    if (word === '(') return pipeline(words, scope)
    if (word.startsWith('"')) return JSON.parse(word)
    if (/^\d+$/.test(word)) return Number(word)
    if (word === '.') return scope.dot
    if (word.startsWith('.')) return fieldOf(scope.dot, word)
    if (word.startsWith('$')) return word in scope.variables ? scope.variables[word] : unknown(word)
    return unknown(word)
  }

  function call(words: string[], scope: Scope, piped: Value[]): Value {
    const run = functions[words[0] ?? '']
    if (run === undefined) return term(words, scope)
    words.shift()
    const values: Value[] = []
    while (words.length > 0 && words[0] !== '|' && words[0] !== ')') values.push(term(words, scope))
    return run(...values, ...piped)
  }

  function pipeline(words: string[], scope: Scope): Value {
    let value = call(words, scope, [])
    while (words[0] === '|') {
      words.shift()
      value = call(words, scope, [value])
    }
    if (words[0] === ')') words.shift()
    return value
  }

  function evaluate(code: string, scope: Scope): Value {
    const words = code.match(/"(?:[^"\\]|\\.)*"|[()|]|[^\s()|]+/g) ?? []
    const value = pipeline(words, scope)
    return words.length === 0 ? value : unknown(code)
  }

  function render(nodes: Node[], scope: Scope): string {
    return nodes.map((node) => renderNode(node, scope)).join('')
  }

  function renderNode(node: Node, scope: Scope): string {
    switch (node.kind) {
      case 'text':
        return node.text
      case 'action':
        return textOf(evaluate(node.code, scope))
      case 'if':
        return render(isTrue(evaluate(node.code, scope)) ? node.body : node.otherwise, scope)
      case 'range': {
        const [, key, name, list] = /^(\$\w+), (\$\w+) := (.+)$/.exec(node.code) ?? unknown(node.code)
        const entries = Object.entries(evaluate(list ?? '', scope) ?? {})
        const inner = (entry: [string, Value]) => ({
          ...scope,
          variables: { ...scope.variables, [key ?? '']: entry[0], [name ?? '']: entry[1] },
        })
        return entries.map((entry) => render(node.body, inner(entry))).join('')
      }
    }
  }
  return render
}

function unknown(what: string): never {
  throw new Error(`chart: this renderer does not know ${what}`)
}

export interface Rendered {
  file: string
  manifest: { apiVersion: string; kind: string; metadata: { name: string } }
}

/** `values` are laid over values.yaml, key by key. */
export function renderChart(folder: string, values: Record<string, unknown> = {}): Rendered[] {
  const read = (name: string) => readFileSync(join(folder, name), 'utf8')
  const files = readdirSync(join(folder, 'templates')).sort()
  const templates: Templates = new Map()
  const parsed = files.map(
    (file) => [file, parseNodes(tokensOf(read(join('templates', file))), templates).nodes] as const,
  )
  const chart = Object.fromEntries(
    Object.entries(parse(read('Chart.yaml'))).map(([key, value]) => [key[0]?.toUpperCase() + key.slice(1), value]),
  )
  const dot = {
    Values: merged(parse(read('values.yaml')), values),
    Release: { Name: 'rangoli', Service: 'Helm', Namespace: 'rangoli' },
    Chart: chart,
  }
  const render = createRenderer(templates)
  return parsed
    .filter(([file]) => file.endsWith('.yaml'))
    .flatMap(([file, nodes]) =>
      render(nodes, { dot, variables: {} })
        .split(/^---$/m)
        .map((text) => parse(text))
        .filter((manifest) => manifest !== null)
        .map((manifest) => ({ file, manifest })),
    )
}

function merged(base: unknown, over: unknown): unknown {
  const areMaps = [base, over].every((value) => typeof value === 'object' && value !== null && !Array.isArray(value))
  if (!areMaps) return over ?? base
  const keys = new Set([...Object.keys(Object(base)), ...Object.keys(Object(over))])
  return Object.fromEntries(
    [...keys].map((key) => [key, merged(Reflect.get(Object(base), key), Reflect.get(Object(over), key))]),
  )
}
