import { NOW_NEXT, WISH_EVENTS } from '@cloud/wish/labels'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { RemindMe } from '@/features/inbox/components/RemindMe'
import { dayLabel, momentLabel } from '@/platform/dates'
import { go, PAGES } from '@/platform/navigate'
import { useCall } from '@/query/hooks'
import { Button } from '@/ui/Button'
import { Card, Heading, Pair, Title } from '@/ui/Card'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { Timeline } from '@/ui/Timeline'
import { ContactCard } from '../../components/ContactCard'
import { DoubtfulPhotos, ProgressCard, WishPhotos } from '../../components/PhotoCards'
import { ThanksCard } from '../../components/ThanksCard'
import { Together } from '../../components/Together'
import { WishActions } from '../../components/WishActions'
import { wishBadge } from '../../components/WishRow'
import type { WishDetail } from '../../types'

/** There is something to hear of yet. */
const WAITING: readonly WishDetail['status'][] = ['pending', 'open', 'claimed', 'fulfilled']

/** One wish: what, who, how it stands, what happened, and the one thing to do now. */
export default function WishPage() {
  const wishId = useRouter().params.id ?? ''
  const wish = useCall('wish', 'get', { wishId })
  return (
    <Screen bar={wish.data && wish.data.actions.length > 0 && <WishActions wish={wish.data} />}>
      <Loaded query={wish}>{data => <Whole wish={data} />}</Loaded>
    </Screen>
  )
}

const Whole = ({ wish }: { wish: WishDetail }) => (
  <>
    <Facts wish={wish} />
    <RemindMe when={WAITING.includes(wish.status) && (wish.role === 'wisher' || wish.role === 'claimer')} />
    {wish.confirmation?.thanks && (
      <ThanksCard words={wish.confirmation.thanks} by={wish.mine ? '您写的感谢' : wish.wisherName} />
    )}
    <Reports wish={wish} />
    <DoubtfulPhotos wish={wish} />
    {(wish.actions.includes('disclose') || wish.actions.includes('lookUp')) && <ContactCard wish={wish} />}
    <ProgressCard wish={wish} />
    <Together wish={wish} />
    <Linked wish={wish} />
    <Heading>经过</Heading>
    <Card>
      <Timeline lines={wish.timeline} labels={WISH_EVENTS} />
    </Card>
  </>
)

/** How it stands and what comes next, for this person. */
function NowNext({ wish }: { wish: WishDetail }) {
  const { now, next } = NOW_NEXT[wish.status][wish.role]
  return (
    <View className="now">
      <View>{`现在：${now}`}</View>
      <View className="lead">{`接下来：${next}`}</View>
    </View>
  )
}

const Facts = ({ wish }: { wish: WishDetail }) => (
  <Card>
    {wishBadge(wish.status)}
    <Title>{wish.title}</Title>
    <View>{wish.blanked ? '许愿人收回了说明。' : wish.detail}</View>
    <WishPhotos wish={wish} of="wish" />
    <NowNext wish={wish} />
    <Pair name="许愿人">{wish.mine ? '您自己' : wish.wisherName}</Pair>
    {wish.onBehalf && <Pair name="代许">{wish.postedByName ?? '社区书记代许'}</Pair>}
    <Pair name="类别">{wish.category}</Pair>
    <Pair name="时间">{momentLabel(wish.createdAt)}</Pair>
    {wish.wantedBy && <Pair name="希望">{`${dayLabel(wish.wantedBy)}之前`}</Pair>}
    {wish.reward && (
      <Pair name="答谢">{`${wish.reward.points} 积分，${wish.reward.minutes} 分钟服务时长`}</Pair>
    )}
    {wish.needsLook && <Pair name="提醒">文字需要人工看一看再通过</Pair>}
    {wish.hidden && <Pair name="提醒">被举报得多，邻居暂时看不到，请您看看</Pair>}
    {wish.claimerName && (
      <Pair name="认领人">
        {[wish.claimerName, wish.claimTeamName ?? wish.claimUnitName].filter(Boolean).join(' · ')}
      </Pair>
    )}
    <Words wish={wish} />
  </Card>
)

/** What they wrote to each other. */
const Words = ({ wish }: { wish: WishDetail }) => (
  <>
    {wish.declinedReason && <Pair name="社区说">{wish.declinedReason}</Pair>}
    {wish.notDoneReason && <Pair name="还差什么">{wish.notDoneReason}</Pair>}
    {wish.fulfilment && <Pair name="完成情况">{wish.fulfilment.note}</Pair>}
    <WishPhotos wish={wish} of="fulfilment" />
    {wish.confirmation?.byName && (
      <Pair name="代为确认">
        {[wish.confirmation.byName, wish.confirmation.word].filter(Boolean).join('：')}
      </Pair>
    )}
  </>
)

/** What neighbours complained of, for those who judge it. */
const Reports = ({ wish }: { wish: WishDetail }) =>
  wish.reports && wish.reports.length > 0 ? (
    <Card>
      <Heading>邻居的举报</Heading>
      {wish.reports.map(({ reason, at }) => (
        <Pair key={`${at}${reason}`} name={dayLabel(at)}>
          {reason}
        </Pair>
      ))}
    </Card>
  ) : null

const Linked = ({ wish }: { wish: WishDetail }) => {
  const other = wish.followedById ?? wish.followsId
  return other ? (
    <Button block kind="plain" onClick={() => go(PAGES.wish, { id: other })}>
      {wish.followedById ? '看接着许的心愿' : '看之前的心愿'}
    </Button>
  ) : null
}
