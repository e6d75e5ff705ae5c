// How the pages are built: static shells in src/web/.next, served by our own server. Must never talk to the database or read settings.
import { resolve } from 'node:path'
import type { NextConfig } from 'next'

const repositoryRoot = resolve(import.meta.dirname, '../..')

const config: NextConfig = {
  turbopack: { root: repositoryRoot },
  poweredByHeader: false,
  // Pictures come ready-made from /media; the optimiser would draw them a second time.
  images: { unoptimized: true },
  // The hash of the inline scripts goes into the Content-Security-Policy, so pages carry no debugging overlay either.
  devIndicators: false,
  // In the page, not in a header of an answer that our server takes apart: pages for visitors would come without their fonts' preloads.
  reactMaxHeadersLength: 0,
  reactStrictMode: true,
}

export default config
