import { momentLabel } from '@/platform/dates'
import { useMe } from '@/query/session'
import { Card, Heading, Pair, Title } from '@/ui/Card'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { ConsentPoints } from '../../components/ConsentSheet'
import { LeaveForGood } from '../../components/LeaveForGood'
import { MyCopy } from '../../components/MyCopy'

/** 隐私与数据: what is kept and why, for everyone; a copy of it and the way out, for who has joined. */
export default function MyDataPage() {
  const me = useMe()
  return (
    <Screen>
      <Title>隐私与数据</Title>
      <Loaded query={me}>
        {({ communityId, phone, consent }) => (
          <>
            <Card>
              <Heading>我们保存什么，为什么</Heading>
              <ConsentPoints />
              {consent && <Pair name="同意时间">{momentLabel(consent.at)}</Pair>}
              {phone && <Pair name="手机号">{phone}</Pair>}
            </Card>
            {communityId !== null && <MyCopy />}
            {communityId !== null && <LeaveForGood />}
          </>
        )}
      </Loaded>
    </Screen>
  )
}
