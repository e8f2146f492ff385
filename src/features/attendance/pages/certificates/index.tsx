import { useState } from 'react'
import { call } from '@/platform/call'
import { useAction, usePages } from '@/query/hooks'
import { Button } from '@/ui/Button'
import { Heading, Title } from '@/ui/Card'
import { Choice } from '@/ui/Choice'
import { List } from '@/ui/List'
import { Screen } from '@/ui/Screen'
import { say } from '@/ui/say'
import { OwnCertificate } from '../../components/OwnCertificate'
import { PERIODS, type Period, spanOf } from '../../period'

/** My certificates, and getting a new one for my unit. */
export default function CertificatesPage() {
  const certificates = usePages(['attendance', 'certificates', 'pages'], cursor =>
    call('attendance', 'certificates', cursor ? { cursor } : undefined),
  )
  const [period, setPeriod] = useState<Period>('month')
  const issue = useAction('attendance', 'issueCertificate', () => say.done('证明开好了'))
  return (
    <Screen>
      <Title>开打卡证明</Title>
      <Choice label="哪段时间" options={PERIODS} value={period} onChange={setPeriod} />
      <Button block busy={issue.isPending} onClick={() => issue.mutate(spanOf(period))}>
        开一张证明
      </Button>
      <Heading>我的证明</Heading>
      <List pages={certificates} empty="还没有开过证明" cards>
        {certificate => <OwnCertificate key={certificate.certificateNo} certificate={certificate} />}
      </List>
    </Screen>
  )
}
