import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { say } from '@/ui/say'

/**
 * Something that takes many calls, one after the other: says how far it is, and stops where a call is refused. Started
 * anew it is harmless, for the calls are.
 */
export function useLongRun<Sum>(step: (sum: Sum) => Promise<{ sum: Sum; isDone: boolean }>) {
  const client = useQueryClient()
  const [sum, setSum] = useState<Sum>()
  const [state, setState] = useState<'idle' | 'running' | 'done'>('idle')
  const run = async (start: Sum) => {
    setState('running')
    try {
      let last = { sum: start, isDone: false }
      while (!last.isDone) {
        last = await step(last.sum)
        setSum(last.sum)
      }
      setState('done')
      client.invalidateQueries()
    } catch (error) {
      setState('idle')
      say.problem(error instanceof Error ? error.message : '没有办成，请再试一次')
    }
  }
  return { sum, state, run }
}
