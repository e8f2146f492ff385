import { IMPORT_LABELS, MEMBER_KINDS } from '@cloud/people/labels'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '@/platform/call'
import { momentLabel } from '@/platform/dates'
import { go, PAGES } from '@/platform/navigate'
import { randomKey } from '@/platform/randomKey'
import { pickSheet, uploadSheet } from '@/platform/sheetFile'
import { useAction, usePages } from '@/query/hooks'
import { Badge } from '@/ui/Badge'
import { Button } from '@/ui/Button'
import { Card, Heading, Title } from '@/ui/Card'
import { List } from '@/ui/List'
import { Row } from '@/ui/Row'
import { Screen } from '@/ui/Screen'
import { say } from '@/ui/say'
import { Serving } from '../../components/Joined'

/** The members a secretary expects, who of them has reported in, and the import of a spreadsheet. */
export default function RosterPage() {
  return (
    <Screen>
      <Title>党员名册</Title>
      <Serving>{communityId => <Roster communityId={communityId} />}</Serving>
    </Screen>
  )
}

function Roster({ communityId }: { communityId: string }) {
  const of = { communityId }
  const imports = usePages(['people', 'imports', of], cursor =>
    call('people', 'imports', { ...of, ...(cursor && { cursor }) }),
  )
  const roster = usePages(['people', 'roster', of], cursor =>
    call('people', 'roster', { ...of, ...(cursor && { cursor }) }),
  )
  return (
    <>
      <ChooseSheet communityId={communityId} />
      <Heading>导入记录</Heading>
      <List pages={imports} empty="还没有导入过名册">
        {({ importId, total, status, createdAt }) => (
          <Row
            key={importId}
            title={`${total} 行`}
            sub={momentLabel(createdAt)}
            end={<Badge tone={status === 'previewed' ? 'wait' : 'plain'}>{IMPORT_LABELS[status]}</Badge>}
            {...(status === 'previewed' && { onClick: () => go(PAGES.rosterImport, { id: importId }) })}
          />
        )}
      </List>
      <Heading>在册党员</Heading>
      <List pages={roster} empty="名册还是空的">
        {({ rowId, name, phone, unitName, kind, reportedIn }) => (
          <Row
            key={rowId}
            title={name}
            sub={`${MEMBER_KINDS[kind]} · ${unitName} · ${phone}`}
            end={reportedIn ? <Badge tone="good">已报到</Badge> : <Badge tone="wait">等本人核对</Badge>}
          />
        )}
      </List>
    </>
  )
}

/** Uploads a spreadsheet and opens what is in it; nothing is written yet. */
function ChooseSheet({ communityId }: { communityId: string }) {
  const [uploading, setUploading] = useState(false)
  const preview = useAction('people', 'importPreview', ({ importId }) =>
    go(PAGES.rosterImport, { id: importId }),
  )
  const choose = async () => {
    const file = await pickSheet()
    if (!file) return
    setUploading(true)
    try {
      const fileId = await uploadSheet(file, `uploads/roster/${communityId}/${randomKey()}`)
      preview.mutate({ communityId, fileId })
    } catch {
      say.problem('表格没有传上去，请检查网络后再选一次')
    } finally {
      setUploading(false)
    }
  }
  return (
    <Card>
      <View className="lead">
        表格要有四列：姓名、手机号、单位、类别（在职党员或流动党员）。导入前先给您看每一行的结果，党员用手机号核对后自动报到。
      </View>
      <Button block busy={uploading || preview.isPending} onClick={choose}>
        选表格（.xlsx 或 .csv）
      </Button>
    </Card>
  )
}
