import { useLongRun } from '@/features/unit/useLongRun'
import { call } from '@/platform/call'
import { openSpreadsheet } from '@/platform/openFile'
import { Button } from '@/ui/Button'
import { Progress } from '@/ui/Progress'

interface Sum {
  exportId?: string
  done: number
  total: number
}

interface Props {
  name: string
  months: number
  communityId?: string
}

/** The figures as a spreadsheet: gathered a sheet at a time, with a bar, then handed over. */
export function ExportPart({ name, months, communityId }: Props) {
  const { sum, state, run } = useLongRun<Sum>(async ({ exportId }) => {
    const of = { months, ...(communityId && { communityId }), ...(exportId && { exportId }) }
    const next = await call('report', 'export', of)
    if (next.url) await openSpreadsheet(next.url, `${name}-统计.xlsx`)
    return { sum: next, isDone: next.url !== undefined }
  })
  const { done = 0, total = 1 } = sum ?? {}
  return (
    <>
      <Button block kind="plain" busy={state === 'running'} onClick={() => run({ done: 0, total: 1 })}>
        导出表格
      </Button>
      {state === 'running' && <Progress done={done} total={total} label={`已汇总 ${done} / ${total}`} />}
      {state === 'done' && <Progress done={1} total={1} label={`已导出 ${total} 张表`} />}
    </>
  )
}
