import Taro from '@tarojs/taro'
import { demoPersonId } from '@/platform/demo'

const ANSWERS = ['允许发一次', '这次不用', '总是拒绝，不再询问'] as const
const ALLOW = 0
const NEVER = 2

/** Browser only: a plain sheet asks in WeChat's place, and the local cloud is told what it would know of a yes. */
export async function allowMessage(templateId: string): Promise<'once' | 'no' | 'never'> {
  const chosen = await Taro.showActionSheet({
    alertText: '演示 · 「邻里先锋」想发一条进度提醒',
    itemList: [...ANSWERS],
  }).catch(() => null)
  if (chosen?.tapIndex === NEVER) return 'never'
  if (chosen?.tapIndex !== ALLOW) return 'no'
  const granted = await fetch('/emulator/api/subscriptions', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ openid: demoPersonId(), templateId }),
  })
  return granted.ok ? 'once' : 'no'
}
