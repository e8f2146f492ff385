import { call } from '@/platform/call'
import { openSpreadsheet } from '@/platform/openFile'
import { Button } from '@/ui/Button'
import { Progress } from '@/ui/Progress'
import { useLongRun } from '../useLongRun'
import type { Unit } from './Liaising'

interface Sum {
  exportId?: string
  looked: number
  url?: string
}

/** The year's list as a spreadsheet: gathered in parts, with a bar, then handed over. */
export function ExportPart({ unit, year }: { unit: Unit; year: number }) {
  const { unitId, members, name } = unit
  const { sum, state, run } = useLongRun<Sum>(async ({ exportId }) => {
    const next = await call('attendance', 'exportUnit', { unitId, year, ...(exportId && { exportId }) })
    if (next.url) await openSpreadsheet(next.url, `${name}-${year}.xlsx`)
    return { sum: next, isDone: next.url !== undefined }
  })
  return (
    <>
      <Button block kind="plain" busy={state === 'running'} onClick={() => run({ looked: 0 })}>
        导出表格
      </Button>
      {state === 'running' && (
        <Progress
          done={sum?.looked ?? 0}
          total={members}
          label={`已汇总 ${sum?.looked ?? 0} / ${members} 人`}
        />
      )}
      {state === 'done' && <Progress done={1} total={1} label={`已导出 ${sum?.looked ?? 0} 人`} />}
    </>
  )
}
