/** The local cloud with the demo street on it, as `npm start` and `npm run dev` run it. */
import { type ChildProcess, fork } from 'node:child_process'
import { prepareDemoData } from './demo-data'
import { run } from './run'

interface Ready {
  type: 'ready'
  url: string
}
const isReady = (message: unknown): message is Ready =>
  typeof message === 'object' && message !== null && 'type' in message && message.type === 'ready'

export interface Street {
  url: string
  /** Resolves when the local cloud ends, by itself or by Ctrl+C. */
  ended: Promise<number>
}

/** Settings of the functions that a developer may give by this machine's environment; the functions inherit nothing. */
const HANDED_ON = ['LINLI_PROGRESS_TEMPLATE', 'LINLI_FIRST_ADMIN']
const handedOn = () =>
  HANDED_ON.flatMap(name => {
    const value = process.env[name]
    return value === undefined ? [] : ['--env', `${name}=${value}`]
  })

interface Options {
  fresh: boolean
  port: number
  /** The built app to serve beside the functions, if any. */
  staticDir?: string
}

/** Starts the local cloud with its data in LINLI_DATA (.linli) and seeds it when it is empty. */
export async function startStreet({ fresh, port, staticDir }: Options): Promise<Street> {
  const dataDir = process.env.LINLI_DATA ?? '.linli'
  await prepareDemoData(dataDir, fresh)
  const cloud = fork('dist/emulator/cli.js', [
    ...['--functions', 'dist/cloudfunctions', '--database', 'dist/database.json'],
    ...['--data', dataDir, '--port', String(port)],
    ...['--message-push', 'wxa_media_check=wish'],
    ...(staticDir ? ['--static', staticDir] : []),
    ...handedOn(),
  ])
  const ended = new Promise<number>(resolve => cloud.on('exit', code => resolve(code ?? 0)))
  const url = await readyAt(cloud)
  await run(process.execPath, ['--import', 'tsx', 'tests/seed/cli.ts', url])
  return { url, ended }
}

/** Where the app is served: PORT, or 8787. */
export const appPort = () => Number(process.env.PORT ?? 8787)

const readyAt = (cloud: ChildProcess) =>
  new Promise<string>((resolve, reject) => {
    cloud.on('message', message => isReady(message) && resolve(message.url))
    cloud.on('exit', code =>
      reject(new Error(`the local cloud did not start (${code}); PORT=… npm start takes another port`)),
    )
  })
