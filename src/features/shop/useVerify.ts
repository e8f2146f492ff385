import { useState } from 'react'
import type { Output } from '@/platform/call'
import { useAction } from '@/query/hooks'

export type Looked = Output<'shop', 'lookUp'>
export interface Said {
  good: boolean
  title: string
  sub: string
}

/** Looks a code up, shows what it is, and hands it over: one step after the other, each with its own outcome. */
export function useVerify(merchantId: string) {
  const [looked, setLooked] = useState<Looked>()
  const [said, setSaid] = useState<Said>()
  const lookUp = useAction('shop', 'lookUp', answer => {
    if (answer.usable) setLooked(answer)
    else setSaid({ good: false, title: '不能核销', sub: answer.refusal ?? '' })
  })
  const verify = useAction('shop', 'verify', ({ title, who, points }) =>
    setSaid({ good: true, title: '核销成功', sub: `${who} · ${title} · ${points} 积分` }),
  )
  const cancel = useAction('shop', 'cancel', ({ points }) =>
    setSaid({ good: true, title: '已取消', sub: `${points} 积分已退回本人` }),
  )
  const redemptionId = looked?.voucher?.redemptionId
  return {
    looked,
    said,
    busy: lookUp.isPending || verify.isPending || cancel.isPending,
    lookUp: (code: string) => lookUp.mutate({ merchantId, code }),
    verify: () => redemptionId && verify.mutate({ merchantId, redemptionId }),
    cancel: async (reason: string) => redemptionId && cancel.mutateAsync({ redemptionId, reason }),
    again: () => {
      setLooked(undefined)
      setSaid(undefined)
    },
  }
}
