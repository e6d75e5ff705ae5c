// Finds the one file in a multipart/form-data body that is in memory already. Copies nothing, looks at few parts, knows no other field.

// The platform's own parser makes an object of every part: 12 MB of empty parts held the process for two seconds.
const mostParts = 8
const headersMaxBytes = 4096
const lineEnd = '\r\n'

const boundaryName = /;\s{0,8}boundary=(?:"([^"\r\n]{1,70})"|([^\s;,"]{1,70}))/i
// `filename="..."` ends in the same letters, so what stands before counts.
const isFilePart = (headers: string) =>
  /^content-disposition:[ \t]{0,8}form-data;(?:[^\r\n]{0,2000}[; \t])?name=(?:"file"|file(?![^;\s]))/im.test(headers)

/** The bytes of the part named `file`. 'none': there is no such part. 'broken': this is no whole form. */
export function fileOfForm(body: Buffer, contentType: string): Buffer | 'none' | 'broken' {
  const [, quoted, bare] = boundaryName.exec(contentType) ?? []
  const boundary = quoted ?? bare
  if (boundary === undefined) return 'broken'
  const delimiter = `--${boundary}`
  if (!body.subarray(0, delimiter.length).equals(Buffer.from(delimiter, 'latin1'))) return 'broken'
  let at = delimiter.length
  for (let part = 0; part < mostParts; part += 1) {
    if (body.toString('latin1', at, at + 2) === '--') return 'none'
    if (body.toString('latin1', at, at + 2) !== lineEnd) return 'broken'
    const head = body.subarray(at, at + headersMaxBytes)
    const headEnd = head.indexOf(lineEnd + lineEnd, 0, 'latin1')
    if (headEnd < 0) return 'broken'
    const start = at + headEnd + 4
    // From the empty line on, since a part may be empty.
    const end = body.indexOf(lineEnd + delimiter, start - 2, 'latin1')
    if (end < 0) return 'broken'
    if (isFilePart(head.toString('latin1', 2, headEnd))) return body.subarray(start, Math.max(start, end))
    at = end + lineEnd.length + delimiter.length
  }
  return 'broken'
}
