import Taro from '@tarojs/taro'

/** `never`: the person told WeChat not to ask again, so nobody should. */
type Allowed = 'once' | 'no' | 'never'

/** Asks whether WeChat may show one message of this template. Call it from a tap, or WeChat does not ask. */
export async function allowMessage(templateId: string): Promise<Allowed> {
  try {
    // The typings want a field that only Alipay has.
    const answer = await Taro.requestSubscribeMessage({ tmplIds: [templateId], entityIds: [] })
    if (Object.entries(answer).some(([id, said]) => id === templateId && said === 'accept')) return 'once'
  } catch {
    // Switched off as a whole, or WeChat cannot ask now: the settings say which.
  }
  return (await isRefusedForGood(templateId)) ? 'never' : 'no'
}

async function isRefusedForGood(templateId: string) {
  try {
    const { subscriptionsSetting } = await Taro.getSetting({ withSubscriptions: true })
    const each: Record<string, unknown> = subscriptionsSetting?.itemSettings ?? {}
    return subscriptionsSetting?.mainSwitch === false || each[templateId] === 'reject'
  } catch {
    return false
  }
}
