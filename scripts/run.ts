import { type SpawnOptions, spawn } from 'node:child_process'

/** Runs a command to its end with its output shown. Throws when it fails. */
export const run = (command: string, args: string[], options: SpawnOptions = {}) =>
  new Promise<void>((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options })
    child.on('error', reject)
    child.on('exit', code =>
      code === 0 ? resolve() : reject(new Error(`${command} ${args.join(' ')} ended with ${code}`)),
    )
  })

/** Runs a command to its end silently; its output is in the error when it fails. */
export const runQuietly = (command: string, args: string[], env: NodeJS.ProcessEnv = process.env) =>
  new Promise<void>((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env })
    let output = ''
    const keep = (chunk: Buffer) => {
      output += chunk
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.on('error', reject)
    child.on('exit', code =>
      code === 0
        ? resolve()
        : reject(new Error(`${command} ${args.join(' ')} ended with ${code}\n${output}`)),
    )
  })

/** One step with its name and its time, for the person at the terminal. */
export async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  const start = Date.now()
  process.stdout.write(`${name} …\n`)
  const result = await work()
  process.stdout.write(`${name}: done in ${((Date.now() - start) / 1000).toFixed(1)} s\n`)
  return result
}
