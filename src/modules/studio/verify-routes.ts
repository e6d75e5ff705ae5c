// HTTP of verifying a file, for everybody. The file is looked at and let go.
import * as contract from '#contract/verify.ts'
import { type Http, serve } from '#platform/http/serve.ts'
import { takeUpload } from '#platform/http/take-upload.ts'
import type { Services } from '#platform/module.ts'
import { verifyFile } from './verify-file.ts'

// A file is copied up to four times on its way through form, File and bytes: these are 400 MB at the very most.
const bounds = { fileMaxBytes: contract.verifyMaxBytes, mostBytesAtOnce: 100 * 1024 * 1024 }

export function verifyRoutes(http: Http, services: Services): void {
  takeUpload(http, bounds, (uploads) =>
    serve(uploads, contract.verifyFile, async ({ body }) =>
      verifyFile(services, Buffer.from(await body.file.arrayBuffer())),
    ),
  )
}
