// The one file in a form, as browsers and tools write it; and forms that are built to hurt.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileOfForm } from './multipart-file.ts'

const type = (boundary: string) => `multipart/form-data; boundary=${boundary}`
const part = (headers: string, body = '') => `--b\r\n${headers}\r\n\r\n${body}\r\n`
const filePart = part('Content-Disposition: form-data; name="file"; filename="a.png"\r\nContent-Type: image/png', 'PNG')
const field = part('Content-Disposition: form-data; name="note"', 'hello')
const read = (form: string, contentType = type('b')) => {
  const found = fileOfForm(Buffer.from(form, 'latin1'), contentType)
  return typeof found === 'string' ? found : { bytes: found.toString('latin1') }
}

describe('a form with a file [ST-14]', () => {
  it('as FormData writes it, is read byte for byte, whatever the bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.string({ maxLength: 20 }), async (bytes, name) => {
        const form = new FormData()
        form.set('note', name)
        form.set('file', new File([new Uint8Array(bytes)], name))
        const sent = new Response(form)
        const body = Buffer.from(await sent.arrayBuffer())
        const found = fileOfForm(body, sent.headers.get('content-type') ?? '')
        expect(Buffer.isBuffer(found) && found.equals(bytes)).toBe(true)
      }),
      { seed: 20261121, numRuns: 200 },
    )
  })

  it.each([
    ['alone', `${filePart}--b--\r\n`],
    ['behind other fields', `${field}${filePart}--b--\r\n`],
    ['in front of other fields', `${filePart}${field}--b--`],
    ['with an unquoted name', `${part('content-disposition: form-data; filename=a.png; name=file', 'PNG')}--b--`],
  ])('is found %s', (_what, form) => {
    expect(read(form)).toEqual({ bytes: 'PNG' })
  })

  it('is found under a quoted boundary, and may be empty', () => {
    expect(read(`${filePart}--b--`, 'multipart/form-data; charset=utf-8; boundary="b"')).toEqual({ bytes: 'PNG' })
    expect(read(`${part('Content-Disposition: form-data; name="file"')}--b--`)).toEqual({ bytes: '' })
  })

  it.each([
    ['no parts', '--b--\r\n', 'none'],
    ['other fields only', `${field}--b--\r\n`, 'none'],
    [
      'a file under another name',
      `${part('Content-Disposition: form-data; name="filex"; filename="file"')}--b--`,
      'none',
    ],
    ['a name only in the file name', `${part('Content-Disposition: form-data; name="x"; filename=file')}--b--`, 'none'],
    ['nothing at all', '', 'broken'],
    ['another boundary', filePart.replaceAll('--b', '--c'), 'broken'],
    ['no end', filePart.slice(0, -2), 'broken'],
    ['no end of its headers', '--b\r\nContent-Disposition: form-data; name="file"', 'broken'],
    ['endless headers', part(`X: ${'x'.repeat(5000)}`), 'broken'],
    ['too many parts', `${field.repeat(8)}${filePart}--b--`, 'broken'],
  ])('with %s: %s', (_what, form, expected) => {
    expect(read(form)).toBe(expected)
  })

  it.each([
    'multipart/form-data',
    'multipart/form-data; boundary=',
    `multipart/form-data; boundary=${'x'.repeat(200)}`,
  ])('without a boundary is broken: %s', (contentType) => {
    expect(read(`${filePart}--b--`, contentType)).toBe('broken')
  })
})
