import { SIDE_LABELS } from '@cloud/menu/labels'
import { useState } from 'react'
import { monthLabel } from '@/platform/dates'
import { forgetDraft } from '@/platform/drafts'
import { useAction, useCall } from '@/query/hooks'
import { Card, Pair, Title } from '@/ui/Card'
import { TextField } from '@/ui/Field'
import { Empty, Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { say } from '@/ui/say'
import { ScoreFields } from '../../components/ScoreFields'

const CODE_LENGTH = 10

/** Where a department or an expert scores an organisation: with the one-time code, and without an account. */
export default function OrgReviewPage() {
  const [code, setCode] = useState('')
  return (
    <Screen>
      <Title>服务成效评议</Title>
      <TextField label="评议码" hint="街道给您的评议码" value={code} max={CODE_LENGTH} onChange={setCode} />
      {code.trim().length === CODE_LENGTH && <Asked code={code.trim()} />}
    </Screen>
  )
}

function Asked({ code }: { code: string }) {
  const review = useCall('menu', 'orgReviewByCode', { code })
  return (
    <Loaded query={review}>
      {data => (
        <>
          <Card>
            <Pair name="组织">{data.name}</Pair>
            <Pair name="时间">{`${monthLabel(data.firstMonth)}至${monthLabel(data.lastMonth)}`}</Pair>
            <Pair name="您的身份">{`${SIDE_LABELS[data.side]} · ${data.title}`}</Pair>
          </Card>
          {data.answered ? (
            <Empty>您已经评过了，谢谢您</Empty>
          ) : (
            <ScoreForm
              code={code}
              draft={`menu.score:${data.reviewId}:${data.title}`}
              questions={data.questions}
            />
          )}
        </>
      )}
    </Loaded>
  )
}

/** Kept under the seat and not under its code: a code is a secret. */
function ScoreForm({ code, draft, questions }: { code: string; draft: string; questions: string[] }) {
  const score = useAction('menu', 'scoreByCode', () => {
    forgetDraft(draft)
    say.done('已提交，谢谢您')
  })
  return (
    <ScoreFields
      draft={draft}
      questions={questions}
      busy={score.isPending}
      onSubmit={said => score.mutate({ code, ...said })}
    />
  )
}
