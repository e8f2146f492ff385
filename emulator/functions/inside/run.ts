/** The function itself: loading its code, calling `main`. */
import { createRequire } from 'node:module'
import { loadAsInTheCloud } from './commonjs'

type Callback = (error: unknown, value?: unknown) => void
export type Main = (event: unknown, context: unknown) => Promise<unknown>

/**
 * Loads `index.js` and finds its `main`. One that declares a third parameter and returns nothing answers through that
 * callback, as Tencent SCF's Node runtime has it.
 * @throws whatever the code throws
 */
export const loadMain = (indexFile: string): Main => {
  loadAsInTheCloud(indexFile)
  const loaded: unknown = createRequire(indexFile)(indexFile)
  const holder = (typeof loaded === 'object' && loaded !== null) || typeof loaded === 'function' ? loaded : {}
  const main = 'main' in holder ? holder.main : undefined
  if (typeof main !== 'function') throw new Error('index.js exports no function named main')
  return (event, context) =>
    new Promise((resolve, reject) => {
      const callback: Callback = (error, value) => (error ? reject(error) : resolve(value))
      const returned: unknown = main.call(holder, event, context, callback)
      if (returned !== undefined || main.length < 3) resolve(returned)
    })
}
