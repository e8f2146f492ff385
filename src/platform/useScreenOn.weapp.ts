import Taro, { useDidHide, useDidShow, useUnload } from '@tarojs/taro'

/** A phone that refuses goes dark as ever. */
const keep = (keepScreenOn: boolean) => void Taro.setKeepScreenOn({ keepScreenOn }).catch(() => undefined)

/** A page with something to show others: the phone does not go dark while it is looked at. */
export function useScreenOn() {
  useDidShow(() => keep(true))
  useDidHide(() => keep(false))
  useUnload(() => keep(false))
}
