// Image, compose file and chart under their own linters, and what linters do not know: no secret, probes, drain, names of settings.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Deployment } from 'kubernetes-models/apps/v1'
import { HorizontalPodAutoscaler } from 'kubernetes-models/autoscaling/v2'
import { Ingress, NetworkPolicy } from 'kubernetes-models/networking.k8s.io/v1'
import { PodDisruptionBudget } from 'kubernetes-models/policy/v1'
import { PersistentVolumeClaim, Service, ServiceAccount } from 'kubernetes-models/v1'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { must } from '#platform/assert.ts'
import { describeSettings } from '#platform/config.ts'
import { type Rendered, renderChart } from './render-chart.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const chart = join(root, 'deploy/chart/rangoli')
const settings = new Set(describeSettings().map(({ key }) => key))

function lint(name: string, ...args: string[]) {
  const require = createRequire(import.meta.url)
  const manifest = require.resolve(`${name}/package.json`)
  const bin = z.object({ bin: z.record(z.string(), z.string()) }).parse(JSON.parse(readFileSync(manifest, 'utf8'))).bin
  const program = join(manifest, '..', must(Object.values(bin)[0], `program of ${name}`))
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { cwd: root, encoding: 'utf8' })
  return { status, said: stdout + stderr }
}

describe('the image', () => {
  it('passes its linter [NF-10]', () => {
    const { status, said } = lint('dockerfilelint', 'Dockerfile')
    expect(said).toContain('Issues: None found')
    expect(status).toBe(0)
  })

  it('runs as nobody, knows its health and holds no secret in any layer', () => {
    const text = read('Dockerfile')
    const last = text.slice(text.lastIndexOf('\nFROM '))
    expect(last).toMatch(/^USER 10001:10001$/m)
    expect(last).toMatch(/^HEALTHCHECK /m)
    expect(last).toMatch(/^CMD \["node", "src\/main.ts"\]$/m)
    expect(text).not.toMatch(/^(ARG|ENV).*(SECRET|PASSWORD|TOKEN|DATABASE_URL)/im)
    const ignored = read('.dockerignore').split('\n')
    for (const name of ['.git', '.env', '.env.*', 'data', 'node_modules']) expect(ignored).toContain(name)
  })
})

const Compose = z.object({
  services: z.record(
    z.string(),
    z.object({
      environment: z.record(z.string(), z.string()).default({}),
      healthcheck: z.unknown().optional(),
      read_only: z.boolean().optional(),
      cap_drop: z.array(z.string()).optional(),
    }),
  ),
})

describe('the compose file', () => {
  const { services } = Compose.parse(parse(read('compose.yaml')))

  it('passes its linter without a warning [NF-10]', () => {
    expect(lint('dclint', 'compose.yaml', '--max-warnings', '0')).toMatchObject({ status: 0 })
  })

  it('has no secret in it: each must be given', () => {
    for (const { environment } of Object.values(services)) {
      for (const [name, value] of Object.entries(environment)) {
        if (/SECRET|PASSWORD|TOKEN|DATABASE_URL/.test(name)) expect(value, name).toMatch(/\$\{\w+:\?/)
      }
    }
  })

  it('sets only what the program knows, and takes rights away', () => {
    for (const name of ['web', 'worker']) {
      const service = must(services[name], name)
      expect(Object.keys(service.environment).filter((key) => !settings.has(key))).toEqual([])
      expect([service.read_only, service.cap_drop]).toEqual([true, ['ALL']])
    }
  })
})

const models = {
  Deployment,
  HorizontalPodAutoscaler,
  Ingress,
  NetworkPolicy,
  PodDisruptionBudget,
  PersistentVolumeClaim,
  Service,
  ServiceAccount,
}

/** Throws what the schema of Kubernetes has against it. */
function validate({ manifest }: Rendered): void {
  const Model = must(models[manifest.kind as keyof typeof models], `schema of ${manifest.kind}`)
  // Each model takes its own shape; which one this is, the schema decides.
  new Model(manifest as never).validate()
}

const Pod = z.object({
  spec: z.object({
    template: z.object({
      spec: z.object({
        terminationGracePeriodSeconds: z.number(),
        containers: z.array(
          z.object({
            env: z.array(
              z.object({ name: z.string(), value: z.string().optional(), valueFrom: z.unknown().optional() }),
            ),
            readinessProbe: z.object({ periodSeconds: z.number(), failureThreshold: z.number() }),
            livenessProbe: z.unknown(),
            startupProbe: z.unknown(),
          }),
        ),
      }),
    }),
  }),
})

describe('the chart', () => {
  const ways: [string, Record<string, unknown>][] = [
    ['as it comes', {}],
    ['with a claim and without ingress', { pictures: { existingClaim: 'mine' }, ingress: { enabled: false } }],
    [
      'scaling workers and not the web',
      { web: { autoscaling: { enabled: false } }, worker: { autoscaling: { enabled: true } } },
    ],
    ['without policies, on a storage class', { networkPolicy: { enabled: false }, pictures: { storageClass: 'nfs' } }],
  ]

  it.each(ways)('renders manifests that the schemas of Kubernetes take: %s [NF-10]', (_way, values) => {
    const rendered = renderChart(chart, values)
    expect(rendered.length).toBeGreaterThanOrEqual(6)
    for (const one of rendered) expect(() => validate(one), `${one.file} ${one.manifest.kind}`).not.toThrow()
    const names = rendered.map(({ manifest }) => `${manifest.kind} ${manifest.metadata.name}`)
    expect(new Set(names).size).toBe(names.length)
  })

  it('a field that Kubernetes does not have is found', () => {
    const [one] = renderChart(chart).filter(({ manifest }) => manifest.kind === 'Deployment')
    const broken = structuredClone(must(one, 'a deployment'))
    Reflect.set(Object(Reflect.get(broken.manifest, 'spec')), 'replicas', 'two')
    expect(() => validate(broken)).toThrow()
  })

  it.each(['web', 'worker'])(
    'drains %s within its grace, takes secrets by reference and sets only what the program knows',
    (role) => {
      const name = `rangoli-${role}`
      const found = renderChart(chart).find(({ manifest: m }) => m.kind === 'Deployment' && m.metadata.name === name)
      const { spec } = Pod.parse(must(found, name).manifest).spec.template
      const container = must(spec.containers[0], 'a container')
      for (const { name, value, valueFrom } of container.env) {
        expect(settings.has(name), name).toBe(true)
        if (/SECRET|TOKEN|DATABASE_URL/.test(name)) expect([value, valueFrom !== undefined]).toEqual([undefined, true])
      }
      const drain = Number(container.env.find(({ name }) => name === 'DRAIN_DELAY_SECONDS')?.value ?? 0)
      const noticed = container.readinessProbe.periodSeconds * container.readinessProbe.failureThreshold
      // Told, drained and answered before it is killed.
      expect(role === 'worker' || drain > 2 * noticed).toBe(true)
      expect(spec.terminationGracePeriodSeconds).toBeGreaterThan(drain + 15 + 20)
    },
  )

  it('is taken by Helm itself where that is installed', () => {
    const helm = spawnSync('helm', ['lint', '--strict', chart], { encoding: 'utf8' })
    // ENOENT: this machine has none; the renderer above and the schemas are then the check.
    expect(helm.error === undefined ? helm.status : 0).toBe(0)
  })
})
