import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Serving } from '@/features/people/components/Joined'
import { PAGES } from '@/platform/navigate'
import { useAction, useCall } from '@/query/hooks'
import { Button } from '@/ui/Button'
import { Title } from '@/ui/Card'
import { Choice } from '@/ui/Choice'
import { AreaField, TextField } from '@/ui/Field'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { say } from '@/ui/say'
import { ShiftFields } from '../../components/ShiftFields'
import { firstShift, nextShift, type ShiftForm, shiftInput } from '../../shiftForm'

/** Publishing a volunteer post: what, where, what it earns, and when. */
export default function PublishPostPage() {
  return (
    <Screen>
      <Title>发布服务岗位</Title>
      <Serving>{communityId => <PostForm communityId={communityId} />}</Serving>
    </Screen>
  )
}

function PostForm({ communityId }: { communityId: string }) {
  const venues = useCall('people', 'venues', { communityId })
  const [title, setTitle] = useState('')
  const [detail, setDetail] = useState('')
  const [venueId, setVenueId] = useState<string>()
  const [points, setPoints] = useState('20')
  const [shifts, setShifts] = useState<ShiftForm[]>([firstShift()])
  const publish = useAction('post', 'publish', ({ postId }) => {
    say.done('岗位已发布')
    Taro.redirectTo({ url: `${PAGES.post}?id=${postId}` })
  })
  const ready = title.trim() !== '' && detail.trim() !== '' && venueId !== undefined
  const submit = () =>
    venueId &&
    publish.mutate({ title, detail, venueId, pointsPerHour: Number(points), shifts: shifts.map(shiftInput) })
  return (
    <>
      <TextField label="岗位名称" hint="例如：路口文明劝导" value={title} onChange={setTitle} />
      <AreaField label="岗位说明" hint="做什么、要注意什么" value={detail} onChange={setDetail} />
      <Loaded query={venues}>
        {({ items }) => (
          <Choice
            label="地点"
            options={items.map(({ id, name }) => ({ value: id, label: name }))}
            value={venueId}
            onChange={setVenueId}
          />
        )}
      </Loaded>
      <TextField label="每小时积分" kind="number" max={3} value={points} onChange={setPoints} />
      <ShiftFields shifts={shifts} onChange={setShifts} />
      <Button block kind="plain" onClick={() => setShifts([...shifts, nextShift(shifts)])}>
        再加一个时段
      </Button>
      <Button block busy={publish.isPending} disabled={!ready} onClick={submit}>
        发布岗位
      </Button>
    </>
  )
}
