/** The life of an instance's process: what it says, how long one waits for it, what it dies of. */
import type { ChildProcess } from 'node:child_process'
import { type Death, watchDeath } from './death'
import { createInbox } from './inbox'
import { type Message, parseMessage } from './messages'
import { watchRawOutput } from './spawn'

export interface LifeOptions {
  child: ChildProcess
  memoryMb: number
  /** The event being served. */
  serving(): string | undefined
  onLine(line: string, requestId: string | undefined): void
  /** Called once. */
  onDeath(): void
}

export interface Life {
  /** Undefined while it lives. */
  death(): Death | undefined
  /** False when it is dead, dying, or not to be trusted with another event. */
  isFit(): boolean
  /** The next message; the process is killed when none comes in time. */
  next(limitMs: number, tooLate: Death): Promise<Message>
  /** Ends the process at once; the first cause counts. */
  die(cause: Death): void
}

export const watchLife = ({ child, memoryMb, serving, onLine, onDeath }: LifeOptions): Life => {
  const inbox = createInbox<Message>()
  let death: Death | undefined
  let isFit = true

  const die = (cause: Death) => {
    if (death) return
    death = cause
    child.kill('SIGKILL')
    inbox.push({ type: 'dead', ...cause })
    onDeath()
  }
  const receive = (message: Message) => {
    if (message.type === 'line') return onLine(message.text, message.requestId)
    if (message.type !== 'crashed') return inbox.push(message)
    if (message.requestId === undefined || message.requestId === serving())
      return die({ failure: 'crashed', error: `instance crashed: ${message.error}` })
    // Work that an answered event had left behind: reported there, and the instance serves nobody after this event.
    isFit = false
    onLine(`failed after the answer: ${message.error}`, message.requestId)
  }
  child.on('message', raw => {
    const message = parseMessage(raw)
    if (message) receive(message)
  })
  child.on('exit', () => {
    isFit = false
  })
  watchDeath(child, memoryMb, die)
  watchRawOutput(child, serving, line => onLine(line, serving()))
  return {
    death: () => death,
    isFit: () => isFit && !death,
    next(limitMs, tooLate) {
      let isOver = false
      // One more turn of the event loop: the message may have come while this process was busy.
      const timer = setTimeout(() => setImmediate(() => isOver || die(tooLate)), limitMs)
      return inbox.next().finally(() => {
        isOver = true
        clearTimeout(timer)
      })
    },
    die,
  }
}
