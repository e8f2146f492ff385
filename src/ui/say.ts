import Taro from '@tarojs/taro'

/** Short words to the person: what was done, or what went wrong and what to do next. */
export const say = {
  /** It worked; disappears by itself. */
  done: (title: string) => void Taro.showToast({ title, icon: 'none', duration: 2000 }),
  /** It did not; stays until read, because an error may be long and a toast is quick. */
  problem: (content: string, title = '没有办成') =>
    void Taro.showModal({ title, content, showCancel: false, confirmText: '知道了' }),
}

/** Asks before something that cannot be undone; true when the person agrees. */
export async function ask(title: string, content: string, confirmText: string): Promise<boolean> {
  const { confirm } = await Taro.showModal({ title, content, confirmText, cancelText: '再想想' })
  return confirm
}
