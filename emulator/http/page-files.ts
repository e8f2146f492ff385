/** The page for people: files that the build puts beside the server, served only under /emulator. */
import { readFile } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import path from 'node:path'
import { notFound } from '../errors'

const HTML = { file: 'index.html', type: 'text/html; charset=utf-8' }
const FILES: Readonly<Record<string, { file: string; type: string }>> = {
  '/emulator': HTML,
  '/emulator/': HTML,
  '/emulator/page.js': { file: 'page.js', type: 'text/javascript; charset=utf-8' },
  '/emulator/page.css': { file: 'page.css', type: 'text/css; charset=utf-8' },
  '/emulator/icon.svg': { file: 'icon.svg', type: 'image/svg+xml' },
}

/** Nothing from elsewhere, and no page of elsewhere around it. */
const POLICY = "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

export const isPageFile = (address: string): boolean => Object.hasOwn(FILES, address)

/** Sends one of the page's files. @throws HttpError 404 when the build left it out */
export const sendPageFile = async (
  pageDir: string,
  address: string,
  response: ServerResponse,
): Promise<void> => {
  const { file, type } = FILES[address] ?? HTML
  const bytes = await readFile(path.join(pageDir, file)).catch(() => {
    throw notFound('找不到页面的文件，请重新构建本地云')
  })
  response.writeHead(200, {
    'content-type': type,
    'content-length': bytes.length,
    'cache-control': 'no-store',
    'content-security-policy': POLICY,
    'x-content-type-options': 'nosniff',
  })
  response.end(bytes)
}
