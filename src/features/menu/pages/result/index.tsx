import { ORG_REVIEW_LABELS, SIDE_LABELS } from '@cloud/menu/labels'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { Output } from '@/platform/call'
import { momentLabel, monthLabel } from '@/platform/dates'
import { forgetDraft } from '@/platform/drafts'
import { useAction, useCall } from '@/query/hooks'
import { ActionBar } from '@/ui/ActionBar'
import { Badge } from '@/ui/Badge'
import { BarChart } from '@/ui/BarChart'
import { Card, Heading, Pair, Title } from '@/ui/Card'
import { Loaded } from '@/ui/Loaded'
import { Row } from '@/ui/Row'
import { Screen } from '@/ui/Screen'
import { Sheet } from '@/ui/Sheet'
import { say } from '@/ui/say'
import { ScoreFields } from '../../components/ScoreFields'

type Review = Output<'menu', 'orgReview'>

/** One review of an organisation: who has answered while it is open, what the four sides said once it is closed. */
export default function OrgResultPage() {
  const review = useCall('menu', 'orgReview', { reviewId: useRouter().params.id ?? '' })
  return (
    <Screen bar={review.data && review.data.actions.length > 0 && <StreetBar review={review.data} />}>
      <Loaded query={review}>
        {data => (
          <>
            <Card>
              <Badge tone={data.status === 'closed' ? 'good' : 'wait'}>
                {ORG_REVIEW_LABELS[data.status]}
              </Badge>
              <Title>{data.name}</Title>
              <Pair name="时间">{`${monthLabel(data.firstMonth)}至${monthLabel(data.lastMonth)}`}</Pair>
              {data.closedAt && <Pair name="公布">{momentLabel(data.closedAt)}</Pair>}
            </Card>
            {data.status === 'closed' ? <Result review={data} /> : <Answered review={data} />}
          </>
        )}
      </Loaded>
    </Screen>
  )
}

/** The mean of each side, and how many it is of; a side that nobody answered for has no figure. */
const Result = ({ review }: { review: Review }) => (
  <>
    <Heading>四方评分（满分 5 分）</Heading>
    <Card>
      <BarChart
        label="四方评分"
        unit="分"
        full={5}
        bars={review.sides.map(({ side, mean, answered }) => ({
          ...{ key: side, name: `${SIDE_LABELS[side]}（${answered}）`, value: mean ?? undefined },
        }))}
      />
      <View className="lead">括号里是参加评分的人数；居民一方取这段时间对服务的评价。</View>
    </Card>
    {review.words.length > 0 && (
      <>
        <Heading>评语</Heading>
        <Card>
          {review.words.map(({ side, words }) => (
            <Row key={`${side}${words}`} title={words} sub={SIDE_LABELS[side]} />
          ))}
        </Card>
      </>
    )}
  </>
)

const Answered = ({ review }: { review: Review }) => (
  <>
    <Heading>谁评了</Heading>
    <Card>
      <Row title={SIDE_LABELS.street} end={<Mark on={review.streetAnswered} />} />
      {review.seats.map(({ side, title, answered }) => (
        <Row key={`${side}${title}`} title={title} sub={SIDE_LABELS[side]} end={<Mark on={answered} />} />
      ))}
    </Card>
    <View className="lead">公布之前，谁打了几分都不显示。</View>
  </>
)

const Mark = ({ on }: { on: boolean }) => <Badge tone={on ? 'good' : 'wait'}>{on ? '已评' : '还没评'}</Badge>

/** The street scores once, and makes the result public. */
function StreetBar({ review }: { review: Review }) {
  const [scoring, setScoring] = useState(false)
  const { reviewId, seats, streetAnswered } = review
  const draft = `menu.score:${reviewId}`
  const score = useAction('menu', 'scoreOrgReview', () => {
    forgetDraft(draft)
    setScoring(false)
    say.done('已提交')
  })
  const close = useAction('menu', 'closeOrgReview', () => say.done('结果已公布'))
  const missing = seats.filter(({ answered }) => !answered).length + (streetAnswered ? 0 : 1)
  const confirm = `公布后不能再评，居民都能看到结果。${missing > 0 ? `还有 ${missing} 方没有评。` : ''}`
  const closing = { label: '公布结果', run: () => close.mutate({ reviewId }), confirm }
  return (
    <>
      <ActionBar
        busy={score.isPending || close.isPending}
        actions={
          streetAnswered ? [closing] : [{ label: '代表街道打分', run: () => setScoring(true) }, closing]
        }
      />
      {scoring && (
        <Sheet title="代表街道打分" open onClose={() => setScoring(false)}>
          <ScoreFields
            draft={draft}
            questions={review.questions}
            busy={score.isPending}
            onSubmit={said => score.mutate({ reviewId, ...said })}
          />
        </Sheet>
      )}
    </>
  )
}
