import { call } from '@/platform/call'
import { useQueryOf } from './hooks'
import { know, type Me } from './session'

/** All that a tab shows first, by one call, which also says who the person is: pages opened from it need not ask. */
const useTab = <T extends { me: Me }>(path: string, read: () => Promise<T>) =>
  useQueryOf<T>({
    queryKey: ['report', path, undefined],
    queryFn: async () => {
      const answer = await read()
      know(answer.me)
      return answer
    },
  })

export const useHomeTab = () => useTab('homeTab', () => call('report', 'homeTab', undefined))
export const useServiceTab = () => useTab('serviceTab', () => call('report', 'serviceTab', undefined))
export const useMeTab = () => useTab('meTab', () => call('report', 'meTab', undefined))
