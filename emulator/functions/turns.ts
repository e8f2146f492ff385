/** A fixed number of turns, given out in the order they are asked for. */

/** `full`: too many wait already. `dropped`: it waited, and then everything that waited was sent away. */
export type Turn = 'taken' | 'full' | 'dropped'

export interface Turns {
  take(): Promise<Turn>
  /** Ends a turn that was taken; the one who has waited longest is next. */
  giveBack(): void
  waiting(): number
  dropWaiting(): void
}

export const createTurns = (count: number, maxWaiting: number): Turns => {
  let free = count
  let queue: ((turn: Turn) => void)[] = []
  return {
    take() {
      if (free > 0) {
        free -= 1
        return Promise.resolve('taken')
      }
      if (queue.length >= maxWaiting) return Promise.resolve('full')
      return new Promise(resolve => queue.push(resolve))
    },
    giveBack() {
      const first = queue.shift()
      if (first) first('taken')
      else free += 1
    },
    waiting: () => queue.length,
    dropWaiting() {
      const dropped = queue
      queue = []
      for (const resolve of dropped) resolve('dropped')
    },
  }
}
