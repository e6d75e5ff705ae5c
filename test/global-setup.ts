// One PostgreSQL for the whole run, with one migrated template database that every test file copies. Must leave nothing behind.
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { readConfig } from '#platform/config.ts'
import { startEmbedded } from '#platform/db/embedded.ts'
import { migrate } from '#platform/db/migrate.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** As owner; may create databases. */
    serverUrl: string
    templateName: string
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await openServer(readConfig().databaseUrl)
  const templateName = `rangoli_template_${process.pid}_${randomBytes(4).toString('hex')}`
  const drop = () => onServer(server.url, (client) => client.query(`DROP DATABASE IF EXISTS ${templateName}`))
  try {
    await onServer(server.url, (client) => client.query(`CREATE DATABASE ${templateName}`))
    await migrate(urlOfDatabase(server.url, templateName))
  } catch (error) {
    await drop().catch(() => {})
    await server.close()
    throw error
  }
  project.provide('serverUrl', server.url)
  project.provide('templateName', templateName)
  return async () => {
    await drop()
    await server.close()
  }
}

/** The given server, or an embedded one in a temporary folder. */
async function openServer(given: string | undefined): Promise<{ url: string; close(): Promise<void> }> {
  if (given !== undefined) return { url: given, close: async () => {} }
  const dataDir = mkdtempSync(join(tmpdir(), 'rangoli-test-'))
  const embedded = await startEmbedded({ dataDir, purpose: 'npm test', isThrowaway: true })
  const close = async () => {
    await embedded.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
  return { url: embedded.ownerUrl, close }
}

export function urlOfDatabase(serverUrl: string, name: string): string {
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return url.toString()
}

export async function onServer<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
