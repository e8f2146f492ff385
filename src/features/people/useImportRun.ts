import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { change } from '@/platform/change'
import { say } from '@/ui/say'

/** Writes an import chunk by chunk, and tells how far it is; what was cut off goes on where it was. */
export function useImportRun(importId: string, finished: () => void) {
  const client = useQueryClient()
  const [done, setDone] = useState<number>()
  const run = async (from: number) => {
    setDone(from)
    try {
      for (let at = from; ; ) {
        const answer = await change('people', 'importRun', { importId, from: at })
        setDone(answer.done)
        if (answer.finished) break
        at = answer.done
      }
      await client.invalidateQueries()
      finished()
    } catch (error) {
      setDone(undefined)
      say.problem(
        error instanceof Error ? `${error.message}。可以从断开的地方接着导入` : '没有导完，请再试一次',
      )
    }
  }
  return { done, run }
}
