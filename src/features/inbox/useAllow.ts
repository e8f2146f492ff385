import Taro from '@tarojs/taro'
import { useState } from 'react'
import { create } from 'zustand'
import { allowMessage } from '@/platform/allowMessage'
import { randomKey } from '@/platform/randomKey'
import { useAction } from '@/query/hooks'
import { say } from '@/ui/say'

const NEVER = 'linli.neverAsk'

interface Asking {
  /** The person told WeChat not to ask again: only they can take that up again. */
  never: boolean
  /** «Not now»: nobody asks again until the app is opened anew. */
  later: boolean
  setNever: (never: boolean) => void
  putOff: () => void
}

export const useAsking = create<Asking>()(set => ({
  never: Taro.getStorageSync<boolean>(NEVER) === true,
  later: false,
  setNever: never => {
    Taro.setStorageSync(NEVER, never)
    set({ never })
  },
  putOff: () => set({ later: true }),
}))

/** Asks for one more message, from a tap, and tells the cloud of a yes. */
export function useAllow(templateId: string) {
  const [asking, setAsking] = useState(false)
  const { setNever, putOff } = useAsking()
  const count = useAction('inbox', 'consented', ({ left }) => say.done(`好的，还能提醒您 ${left} 次`))
  const allow = async () => {
    setAsking(true)
    const answer = await allowMessage(templateId)
    setAsking(false)
    setNever(answer === 'never')
    if (answer === 'once') count.mutate({ key: randomKey() })
    else putOff()
  }
  return { allow, busy: asking || count.isPending }
}
