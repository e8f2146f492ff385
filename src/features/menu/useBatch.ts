import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { change } from '@/platform/change'
import type { Worker } from './components/WorkerChoice'

export const DISPATCHED = '已派单'

/** Dispatches several orders to one worker, one after the other; a refusal of one holds up no other, each answer is kept. */
export function useBatch() {
  const client = useQueryClient()
  const [answers, setAnswers] = useState<Record<string, string>>({})
  const [state, setState] = useState<'choosing' | 'running' | 'done'>('choosing')
  const run = async (orderIds: string[], worker: Worker) => {
    setState('running')
    for (const orderId of orderIds) {
      const said = await change('menu', 'dispatch', { orderId, ...worker }).then(
        () => DISPATCHED,
        error => (error instanceof Error ? error.message : '没有办成，请再试一次'),
      )
      setAnswers(before => ({ ...before, [orderId]: said }))
    }
    setState('done')
    client.invalidateQueries()
  }
  return { answers, state, run }
}
