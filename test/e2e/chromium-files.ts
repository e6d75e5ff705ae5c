// Finds or unpacks a Chromium that runs on a bare machine: the browser, its NSS libraries and a font come out of one npm package.
// Must never need a system package; unpacking happens once per package version.
import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { brotliDecompress } from 'node:zlib'

const require = createRequire(import.meta.url)
const decompress = promisify(brotliDecompress)

export interface ChromiumFiles {
  executablePath: string
  /** The whole environment of the browser process. */
  environment: Record<string, string>
}

const systemBrowsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const systemPath = '/usr/local/bin:/usr/bin:/bin'

const blockBytes = 512

/** Files and folders of a plain ustar archive; enough for the three archives of the package. */
async function unpackTar(archive: Buffer, folder: string): Promise<void> {
  for (let offset = 0; offset + blockBytes <= archive.length; ) {
    const text = (from: number, length: number) =>
      archive.toString('utf8', offset + from, offset + from + length).replace(/\0.*$/s, '')
    const name = text(0, 100)
    if (name === '') return
    const sizeBytes = Number.parseInt(text(124, 12), 8)
    const path = resolve(folder, name)
    if (!path.startsWith(`${folder}/`)) throw new Error(`the archive leaves its folder: ${name}`)
    const start = offset + blockBytes
    if (text(156, 1) === '5') await mkdir(path, { recursive: true })
    else {
      await mkdir(dirname(path), { recursive: true })
      await writeFile(path, archive.subarray(start, start + sizeBytes))
    }
    offset = start + Math.ceil(sizeBytes / blockBytes) * blockBytes
  }
}

function packageFolder(): string {
  // The package exports only its entry; its folder is the one that carries the name.
  const entry = require.resolve('@sparticuz/chromium')
  return entry.slice(0, entry.lastIndexOf('@sparticuz/chromium') + '@sparticuz/chromium'.length)
}

async function unpack(source: string, target: string): Promise<void> {
  const folder = await mkdtemp(`${target}-`)
  const read = async (name: string) => decompress(await readFile(join(source, 'bin', name)))
  await writeFile(join(folder, 'chromium'), await read('chromium.br'))
  await chmod(join(folder, 'chromium'), 0o755)
  for (const name of ['al2023.tar.br', 'swiftshader.tar.br', 'fonts.tar.br']) await unpackTar(await read(name), folder)
  // Two runs may unpack at once: the first rename wins, the other's copy goes.
  await rename(folder, target).catch(() => rm(folder, { recursive: true, force: true }))
}

/**
 * The package's own settings look for its font where AWS Lambda unpacks it. Without any font Chromium has no letters to show while
 * one of ours is on its way, gives that up as failed, and draws boxes for what it holds.
 */
const fontSettings = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`

/** The system's Chromium when there is one, else the package's own. */
export async function chromiumFiles(): Promise<ChromiumFiles> {
  const system = systemBrowsers.find((path) => existsSync(path))
  if (system) return { executablePath: system, environment: { PATH: systemPath, HOME: tmpdir() } }
  const source = packageFolder()
  const manifest: { version: string } = JSON.parse(await readFile(join(source, 'package.json'), 'utf8'))
  const folder = join(tmpdir(), `rangoli-chromium-${manifest.version}`)
  if (!existsSync(folder)) await unpack(source, folder)
  const fontSettingsFile = join(folder, 'our-fonts.conf')
  await writeFile(fontSettingsFile, fontSettings(folder))
  return {
    executablePath: join(folder, 'chromium'),
    environment: {
      PATH: systemPath,
      HOME: folder,
      LD_LIBRARY_PATH: join(folder, 'lib'),
      FONTCONFIG_FILE: fontSettingsFile,
    },
  }
}
