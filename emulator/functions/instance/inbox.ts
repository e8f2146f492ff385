/** Messages in the order they came, for one reader who awaits them. */
export interface Inbox<T> {
  push(message: T): void
  next(): Promise<T>
}

export const createInbox = <T>(): Inbox<T> => {
  const waiting: T[] = []
  let reader: ((message: T) => void) | undefined
  return {
    push(message) {
      const read = reader
      reader = undefined
      if (read) read(message)
      else waiting.push(message)
    },
    next() {
      const [first] = waiting.splice(0, 1)
      if (first !== undefined) return Promise.resolve(first)
      return new Promise(resolve => {
        reader = resolve
      })
    },
  }
}
