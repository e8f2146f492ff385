/** A fixed number of turns, given out deepest first, and among those of one depth in the order they are asked for. */

export interface Turn {
  /**
   * The one whose turn it is waits for somebody else. Until the answer, which is when what this returns is called, the
   * turn is in nobody's way who comes from a function: that may be the very one who is waited for.
   */
  pause(): () => void
  giveBack(): void
}

/** `full`: too many wait already. `dropped`: it waited, and then everything that waited was sent away. */
export type NoTurn = 'full' | 'dropped'

export interface Turns {
  /** @param depth how many functions it took to get here; 0 for an event from outside */
  take(depth: number): Promise<Turn | NoTurn>
  waiting(): number
  dropWaiting(): void
}

interface Waiting {
  depth: number
  resolve(turn: Turn | NoTurn): void
}

export const createTurns = (count: number, maxWaiting: number): Turns => {
  let held = 0
  let paused = 0
  let queue: Waiting[] = []

  const hasRoom = (depth: number): boolean => (depth === 0 ? held : held - paused) < count
  const hold = (): Turn => {
    let pauses = 0
    let isOver = false
    held += 1
    return {
      pause() {
        pauses += 1
        if (pauses === 1 && !isOver) {
          paused += 1
          admit()
        }
        return () => {
          pauses -= 1
          if (pauses === 0 && !isOver) paused -= 1
        }
      },
      giveBack() {
        isOver = true
        held -= 1
        if (pauses > 0) paused -= 1
        admit()
      },
    }
  }
  /** Whoever comes from deeper keeps more others waiting; and where there is no room for them, there is none at all. */
  const admit = () => {
    for (let [first] = queue; first && hasRoom(first.depth); [first] = queue) {
      queue.shift()
      first.resolve(hold())
    }
  }
  return {
    take(depth) {
      if (hasRoom(depth)) return Promise.resolve(hold())
      if (queue.length >= maxWaiting) return Promise.resolve('full')
      return new Promise(resolve => {
        const place = queue.findIndex(other => other.depth < depth)
        queue.splice(place < 0 ? queue.length : place, 0, { depth, resolve })
      })
    },
    waiting: () => queue.length,
    dropWaiting() {
      const dropped = queue
      queue = []
      for (const { resolve } of dropped) resolve('dropped')
    },
  }
}
