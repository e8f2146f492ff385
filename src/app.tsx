import '@/platform/polyfills'
import { QueryClientProvider } from '@tanstack/react-query'
import { useLaunch } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { startCloud } from '@/platform/transport'
import { queryClient } from '@/query/client'
import '@/ui/theme.scss'
import '@/ui/ui.scss'

export default function App({ children }: PropsWithChildren) {
  useLaunch(startCloud)
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
}
