import Taro from '@tarojs/taro'
import { CallError, call, type Domain, type Input, isOffline, type Output, type Path } from './call'
import { type Unanswered, UnansweredChanges } from './unanswered'

const KEY = 'linli.unanswered'
const unanswered = new UnansweredChanges({
  read: () => Taro.getStorageSync<Unanswered[]>(KEY) || [],
  write: list => Taro.setStorageSync(KEY, list),
})

/** How long to wait before asking again, each time an answer was lost: the button stays busy for so long. */
const WAITS_MS = [600, 1800]
const UNHEARD = '网络不通，没有收到答复。请检查网络后再试一次，不会重复提交'

/**
 * Calls a procedure that changes something. When the answer is lost it asks again under the same key, so that it is done
 * once however often it was sent; and remembers the key, so that the same submission later is the same request.
 */
export async function change<D extends Domain, P extends Path<D>>(
  domain: D,
  path: P,
  input: Input<D, P>,
): Promise<Output<D, P>> {
  const key = unanswered.keyFor(`${domain}.${path}`, input)
  try {
    const answer = await patiently(() => call(domain, path, input, key))
    unanswered.answered(input, key, true)
    return answer
  } catch (error) {
    if (isOffline(error)) throw new CallError('OFFLINE', UNHEARD)
    // Of what went wrong on the other side nobody can say whether it was done.
    if (!(error instanceof CallError && error.code === 'INTERNAL')) unanswered.answered(input, key, false)
    throw error
  }
}

async function patiently<R>(ask: () => Promise<R>): Promise<R> {
  for (const wait of WAITS_MS)
    try {
      return await ask()
    } catch (error) {
      if (!isOffline(error)) throw error
      await new Promise(resolve => setTimeout(resolve, wait))
    }
  return ask()
}
