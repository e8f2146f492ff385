import '@/platform/polyfills'
import { QueryClientProvider } from '@tanstack/react-query'
import { useDidShow, useLaunch } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { dropOldDrafts } from '@/platform/drafts'
import { operateByKeys } from '@/platform/operateByKeys'
import { startCloud } from '@/platform/transport'
import { queryClient } from '@/query/client'
import { keepConnected } from '@/query/reconnect'
import { keepSending, sendKept } from '@/query/sendKept'
import '@/ui/index.scss'

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    startCloud()
    keepConnected()
    dropOldDrafts()
    keepSending()
    operateByKeys()
  })
  useDidShow(() => void sendKept())
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
}
