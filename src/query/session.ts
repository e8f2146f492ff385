import Taro from '@tarojs/taro'
import { create } from 'zustand'
import { useCall } from './hooks'

const LARGE_TEXT = 'linli.largeText'

interface Settings {
  largeText: boolean
  setLargeText: (on: boolean) => void
}

/** What the phone itself remembers. */
export const useSettings = create<Settings>()(set => ({
  largeText: Taro.getStorageSync<boolean>(LARGE_TEXT) === true,
  setLargeText: largeText => {
    Taro.setStorageSync(LARGE_TEXT, largeText)
    set({ largeText })
  },
}))

/** Who the cloud says the person is. */
export const useMe = () => useCall('people', 'me', undefined)

export type Me = NonNullable<ReturnType<typeof useMe>['data']>

/** The community the person is secretary of, if any. */
export const communityServed = (me: Me | undefined) =>
  me?.roles.find(({ role }) => role === 'secretary')?.scopeId
