import Taro from '@tarojs/taro'
import { create } from 'zustand'
import type { Output } from '@/platform/call'
import { queryClient } from './client'
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

export type Me = Output<'people', 'me'>

/** Every action asks again, and so does every tab that is shown: in between a page that opens need not. */
const KNOWN_FOR_MS = 60_000

/** Who the cloud says the person is. */
export const useMe = () => useCall('people', 'me', undefined, { staleTime: KNOWN_FOR_MS })

/** Another answer said who the person is. */
export const know = (me: Me) => queryClient.setQueryData<Me>(['people', 'me', undefined], me)

/** The community the person is secretary of, if any. */
export const communityServed = (me: Me | undefined) =>
  me?.roles.find(({ role }) => role === 'secretary')?.scopeId
