// Command `npm run licences`: a table of every dependency with its licence; `--check` says only what may not be used, and fails on it.
import { readFileSync } from 'node:fs'
import { dependenciesOf, objectionTo } from './licences/judge-licences.ts'

const dependencies = dependenciesOf(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'))
const objections = dependencies.flatMap((dependency) => {
  const objection = objectionTo(dependency)
  return objection === null ? [] : [`${dependency.name} ${dependency.version}: ${objection}`]
})

function report(): string {
  const ofUse = (isDev: boolean) => dependencies.filter((dependency) => dependency.isDev === isDev)
  const table = (title: string, isDev: boolean) => [
    `## ${title}`,
    '',
    '| package | version | licence |',
    '|---|---|---|',
    ...ofUse(isDev).map(({ name, version, licence }) => `| ${name} | ${version} | ${licence ?? 'none'} |`),
    '',
  ]
  return [
    '# Licences',
    '',
    ...table('Part of an installation', false),
    ...table('For building and testing', true),
  ].join('\n')
}

if (!process.argv.includes('--check')) process.stdout.write(`${report()}\n`)
for (const objection of objections) process.stderr.write(`${objection}\n`)
if (objections.length > 0) process.stderr.write('The list stands in scripts/licences/judge-licences.ts.\n')
process.exitCode = objections.length === 0 && dependencies.length > 0 ? 0 : 1
