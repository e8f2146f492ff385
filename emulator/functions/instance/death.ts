/** Why a process ended. */
import type { ChildProcess } from 'node:child_process'
import type { Failure } from '../outcome'

/** V8's last words when the heap is full. */
const OUT_OF_MEMORY = /heap out of memory|FATAL ERROR: .*(Allocation failed|invalid (array|table) size)/
/** What is kept of what the process itself (not its code) wrote: V8's last words are at the end of it. */
const LAST_WORDS_CHARS = 8000
/** A program that the function started may hold its standard error open; nobody waits longer for the rest. */
const LAST_WORDS_MS = 200

export interface Death {
  failure: Failure
  error: string
}

export const memoryDeath = (memoryMb: number): Death => ({
  failure: 'memory',
  error: `Memory limit exceeded: the function uses more than its ${memoryMb} MB (memorySize in config.json)`,
})

/** Calls `onDeath` once the process has ended and its last words are read. */
export const watchDeath = (child: ChildProcess, memoryMb: number, onDeath: (death: Death) => void): void => {
  let lastWords = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    lastWords = `${lastWords}${chunk.toString('utf8')}`.slice(-LAST_WORDS_CHARS)
  })
  child.on('error', error => onDeath({ failure: 'crashed', error: `instance failed: ${error.message}` }))
  child.on('exit', (code, signal) => {
    const tell = () => {
      if (OUT_OF_MEMORY.test(lastWords)) return onDeath(memoryDeath(memoryMb))
      const how = code === null ? `was ended by ${signal}` : `exited with code ${code}`
      onDeath({ failure: 'crashed', error: `instance ${how}` })
    }
    const timer = setTimeout(tell, LAST_WORDS_MS)
    child.on('close', () => {
      clearTimeout(timer)
      tell()
    })
  })
}
