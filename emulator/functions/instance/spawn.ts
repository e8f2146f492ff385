/** Starts the process of an instance. */
import { type ChildProcess, fork } from 'node:child_process'
import type { Readable } from 'node:stream'
import type { Variables } from '../environment'
import type { FunctionFolder } from '../folder/folders'
import { createLineReader, limitLines } from './raw-lines'

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
  const lines = createLineReader(onLine)
  stream?.on('data', lines.write).on('end', lines.close)
}

/** Lines that went past the function's own streams: of programs it started, of V8. As many an event as of its own. */
export const watchRawOutput = (
  child: ChildProcess,
  serving: () => string | undefined,
  onLine: (line: string) => void,
): void => {
  const limited = limitLines(serving, onLine)
  eachLine(child.stdout, limited)
  eachLine(child.stderr, limited)
}
