import Taro from '@tarojs/taro'

/** Tells of every change between «no network» and «network», and how it is now. */
export function watchNetwork(changed: (isThere: boolean) => void) {
  Taro.onNetworkStatusChange(({ isConnected }) => changed(isConnected))
  Taro.getNetworkType({ success: ({ networkType }) => changed(networkType !== 'none') })
}
