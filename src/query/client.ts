import { QueryClient } from '@tanstack/react-query'
import { isOffline } from '@/platform/call'

export const queryClient = new QueryClient({
  defaultOptions: {
    // The phone knows nothing of «online» outside a browser: always try, and show what comes back.
    queries: {
      networkMode: 'always',
      staleTime: 5_000,
      // Only a lost connection is worth another try by itself; everything else the server said on purpose.
      retry: (count, error) => count < 2 && isOffline(error),
      retryDelay: 800,
    },
    mutations: { networkMode: 'always', retry: false },
  },
})
