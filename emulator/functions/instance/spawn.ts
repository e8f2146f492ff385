/** Starts the process of an instance. */
import { type ChildProcess, fork } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import type { Variables } from '../environment'
import type { FunctionFolder } from '../folder/folders'

/**
 * A process, not a thread: V8 ends the whole process when one of its heaps is full at a bad moment, so threads would
 * take the emulator along; and only a process has a memory, a time zone and a working folder of its own.
 */
export const spawnInstance = (workerFile: string, folder: FunctionFolder, env: Variables): ChildProcess =>
  fork(workerFile, [folder.indexFile], {
    cwd: folder.dir,
    env: { ...env },
    execArgv: [`--max-old-space-size=${folder.config.memoryMb}`],
    serialization: 'advanced',
    silent: true,
  })

const eachLine = (stream: Readable | null, onLine: (line: string) => void): void => {
  if (stream) createInterface({ input: stream }).on('line', onLine)
}

/** Lines that went past the function's own streams: of programs it started, of V8. */
export const watchRawOutput = (child: ChildProcess, onLine: (line: string) => void): void => {
  eachLine(child.stdout, onLine)
  eachLine(child.stderr, onLine)
}
