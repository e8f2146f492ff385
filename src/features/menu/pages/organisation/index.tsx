import { ORG_REVIEW_LABELS } from '@cloud/menu/labels'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { call, type Output } from '@/platform/call'
import { monthLabel, noonOf } from '@/platform/dates'
import { forgetDraft } from '@/platform/drafts'
import { go, PAGES } from '@/platform/navigate'
import { useAction, useCall, usePages } from '@/query/hooks'
import { ActionBar } from '@/ui/ActionBar'
import { Badge } from '@/ui/Badge'
import { Card, Heading, Pair, Title } from '@/ui/Card'
import { List } from '@/ui/List'
import { Loaded } from '@/ui/Loaded'
import { Row } from '@/ui/Row'
import { Screen } from '@/ui/Screen'
import { say } from '@/ui/say'
import { OpenReviewSheet } from '../../components/OpenReviewSheet'
import { OrganisationSheet } from '../../components/OrganisationSheet'
import { ratingWords } from '../../sessionWords'

type Organisation = Output<'menu', 'organisation'>

/** One organisation: its contract, residents' satisfaction, and what four sides said of it. */
export default function OrganisationPage() {
  const organisation = useCall('menu', 'organisation', { organisationId: useRouter().params.id ?? '' })
  return (
    <Screen
      bar={
        organisation.data &&
        organisation.data.actions.length > 0 && <Actions organisation={organisation.data} />
      }
    >
      <Loaded query={organisation}>
        {data => (
          <>
            <Facts organisation={data} />
            <Heading>服务成效评议</Heading>
            <Reviews organisationId={data.organisationId} />
          </>
        )}
      </Loaded>
    </Screen>
  )
}

const dayOf = (day: string) => noonOf(day).format('YYYY年M月D日')

const Facts = ({ organisation }: { organisation: Organisation }) => (
  <Card>
    <Title>{organisation.name}</Title>
    <Pair name="做什么">{organisation.what}</Pair>
    <Pair name="合同期">
      {`${dayOf(organisation.contract.starts)}至${dayOf(organisation.contract.ends)}`}
    </Pair>
    {organisation.reviews > 0 ? (
      <Row
        title="居民满意度"
        sub={ratingWords(organisation.rating, organisation.reviews)}
        onClick={() =>
          go(PAGES.menuProvider, {
            communityId: organisation.communityId,
            providerKey: organisation.providerKey,
          })
        }
      />
    ) : (
      <Pair name="满意度">还没有居民评价</Pair>
    )}
  </Card>
)

function Reviews({ organisationId }: { organisationId: string }) {
  const reviews = usePages(['menu', 'orgReviews', organisationId], cursor =>
    call('menu', 'orgReviews', { organisationId, ...(cursor && { cursor }) }),
  )
  return (
    <List pages={reviews} empty="还没有评议过。合同期满，由街道请四方评议。">
      {row => (
        <Row
          key={row.reviewId}
          title={`${monthLabel(row.firstMonth)}至${monthLabel(row.lastMonth)}`}
          end={
            <Badge tone={row.status === 'closed' ? 'good' : 'wait'}>{ORG_REVIEW_LABELS[row.status]}</Badge>
          }
          onClick={() => go(PAGES.orgResult, { id: row.reviewId })}
        />
      )}
    </List>
  )
}

/** The secretary mends what is written, the street opens a review. */
function Actions({ organisation }: { organisation: Organisation }) {
  const [asking, ask] = useState<Organisation['actions'][number] | null>(null)
  const close = () => ask(null)
  const { organisationId, name, what, contract } = organisation
  const draft = `menu.organisation:${organisationId}`
  const save = useAction('menu', 'saveOrganisation', () => {
    forgetDraft(draft)
    close()
    say.done('已保存')
  })
  const labels = { edit: '修改登记', openReview: '发起四方评议' }
  return (
    <>
      <ActionBar
        busy={save.isPending}
        actions={organisation.actions.map(one => ({ label: labels[one], run: () => ask(one) }))}
      />
      {asking === 'edit' && (
        <OrganisationSheet
          draft={draft}
          known={{ name, what, contract }}
          busy={save.isPending}
          onClose={close}
          onConfirm={form => save.mutate({ ...form, organisationId })}
        />
      )}
      {asking === 'openReview' && <OpenReviewSheet organisation={organisation} onClose={close} />}
    </>
  )
}
