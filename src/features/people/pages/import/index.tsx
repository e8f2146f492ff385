import { MEMBER_KINDS, ROW_VERDICTS } from '@cloud/people/labels'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { call, type Output } from '@/platform/call'
import { back } from '@/platform/navigate'
import { useAction, usePages } from '@/query/hooks'
import { Badge, type Tone } from '@/ui/Badge'
import { Button } from '@/ui/Button'
import { Card, Pair, Title } from '@/ui/Card'
import { Choice } from '@/ui/Choice'
import { List } from '@/ui/List'
import { Empty, Loaded } from '@/ui/Loaded'
import { Progress } from '@/ui/Progress'
import { Row } from '@/ui/Row'
import { Screen } from '@/ui/Screen'
import { say } from '@/ui/say'
import { Serving } from '../../components/Joined'
import { useImportRun } from '../../useImportRun'

type Import = Output<'people', 'imports'>['items'][number]
type Verdict = keyof typeof ROW_VERDICTS

const TONES: Record<Verdict, Tone> = {
  new: 'good',
  changed: 'wait',
  same: 'plain',
  duplicate: 'bad',
  faulty: 'bad',
}

/** What is in a spreadsheet, row by row, before anything is written; then the import itself. */
export default function ImportPage() {
  const { id = '' } = useRouter().params
  return (
    <Screen>
      <Title>导入名册</Title>
      <Serving>{communityId => <Found communityId={communityId} importId={id} />}</Serving>
    </Screen>
  )
}

function Found({ communityId, importId }: { communityId: string; importId: string }) {
  const imports = usePages(['people', 'imports', { communityId }], cursor =>
    call('people', 'imports', { communityId, ...(cursor && { cursor }) }),
  )
  return (
    <Loaded query={imports}>
      {rows => {
        const one = rows.find(row => row.importId === importId)
        return one?.status === 'previewed' ? <Preview one={one} /> : <Empty>这次导入已经办完了</Empty>
      }}
    </Loaded>
  )
}

function Preview({ one }: { one: Import }) {
  const { importId, counts, total, done: before } = one
  const toWrite = counts.new + counts.changed
  const finished = () => {
    say.done(`导入完成，共 ${toWrite} 人`)
    void back()
  }
  const { done, run } = useImportRun(importId, finished)
  const drop = useAction('people', 'dropImport', () => void back())
  return (
    <>
      <Card>
        {(['new', 'changed', 'same', 'duplicate', 'faulty'] as const).map(verdict => (
          <Pair key={verdict} name={ROW_VERDICTS[verdict]}>{`${counts[verdict]} 行`}</Pair>
        ))}
        <View className="lead">
          {toWrite > 0
            ? `会写入 ${toWrite} 人；重复的和有错误的不会导入，改好后可以再导一次。`
            : '没有要写入的行。'}
        </View>
        {done !== undefined && (
          <Progress label={`正在导入：${done} / ${total} 行`} done={done} total={total} />
        )}
        {toWrite > 0 && (
          <Button block busy={done !== undefined} onClick={() => run(before)}>
            {before > 0 ? '接着导入' : `导入这 ${toWrite} 人`}
          </Button>
        )}
        <Button
          block
          kind="plain"
          disabled={done !== undefined}
          busy={drop.isPending}
          onClick={() => drop.mutate({ importId })}
        >
          放弃这次导入
        </Button>
      </Card>
      <Rows importId={importId} counts={counts} />
    </>
  )
}

function Rows({ importId, counts }: Pick<Import, 'importId' | 'counts'>) {
  const [verdict, setVerdict] = useState<Verdict>(counts.faulty > 0 ? 'faulty' : 'new')
  const pages = usePages(['people', 'importRows', importId, verdict], cursor =>
    call('people', 'importRows', { importId, verdict, ...(cursor && { cursor }) }),
  )
  const options = (['faulty', 'duplicate', 'changed', 'new', 'same'] as const).map(value => ({
    value,
    label: `${ROW_VERDICTS[value]} ${counts[value]}`,
  }))
  return (
    <>
      <Choice label="看哪些行" options={options} value={verdict} onChange={setVerdict} />
      <List pages={pages} empty="没有这样的行">
        {row => (
          <Row
            key={row.line}
            title={`第 ${row.line} 行 ${row.name || '（没有姓名）'}`}
            sub={row.reason ?? `${MEMBER_KINDS[row.kind]} · ${row.unitName} · ${row.phone}`}
            end={<Badge tone={TONES[row.verdict]}>{ROW_VERDICTS[row.verdict]}</Badge>}
          />
        )}
      </List>
    </>
  )
}
