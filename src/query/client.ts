import { QueryClient } from '@tanstack/react-query'
import { CallError } from '@/platform/call'

/** Only a lost connection is worth another try by itself; everything else the server said on purpose. */
const isOffline = (error: Error) => error instanceof CallError && error.code === 'OFFLINE'

export const queryClient = new QueryClient({
  defaultOptions: {
    // The phone knows nothing of «online» outside a browser: always try, and show what comes back.
    queries: {
      networkMode: 'always',
      staleTime: 5_000,
      retry: (count, error) => count < 2 && isOffline(error),
      retryDelay: 800,
    },
    mutations: { networkMode: 'always', retry: false },
  },
})
