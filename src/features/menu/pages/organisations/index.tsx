import { useState } from 'react'
import { Joined, type Neighbour } from '@/features/people/components/Joined'
import { call } from '@/platform/call'
import { forgetDraft } from '@/platform/drafts'
import { go, PAGES } from '@/platform/navigate'
import { useAction, useCall, usePages } from '@/query/hooks'
import { communityServed } from '@/query/session'
import { Button } from '@/ui/Button'
import { Card, Title } from '@/ui/Card'
import { Choice } from '@/ui/Choice'
import { List } from '@/ui/List'
import { Loaded } from '@/ui/Loaded'
import { Row } from '@/ui/Row'
import { Screen } from '@/ui/Screen'
import { say } from '@/ui/say'
import { OrganisationSheet } from '../../components/OrganisationSheet'
import { ratingWords } from '../../sessionWords'

/** Social organisations that serve a community under a contract, with what residents think of them. */
export default function OrganisationsPage() {
  return (
    <Screen>
      <Title>社会组织</Title>
      <Joined>{me => <Communities me={me} />}</Joined>
      <Card>
        <Row title="我有评议码" sub="主管部门和专家，请在这里打分" onClick={() => go(PAGES.orgReview)} />
      </Card>
    </Screen>
  )
}

/** One's own community; the street looks at each of its communities. */
function Communities({ me }: { me: Neighbour }) {
  const served = communityServed(me)
  const [communityId, choose] = useState(served ?? me.communityId)
  const isStreet = me.roles.some(({ role }) => role === 'streetAdmin')
  return (
    <>
      {isStreet && <CommunityChoice value={communityId} onChange={choose} />}
      <Organisations communityId={communityId} />
      {served === communityId && <NewOrganisation />}
    </>
  )
}

function CommunityChoice({ value, onChange }: { value: string; onChange: (id: string) => void }) {
  const directory = useCall('people', 'directory', undefined)
  return (
    <Loaded query={directory}>
      {({ communities }) => (
        <Choice
          label="哪个社区"
          options={communities.map(({ id, name }) => ({ value: id, label: name }))}
          value={value}
          onChange={onChange}
        />
      )}
    </Loaded>
  )
}

function Organisations({ communityId }: { communityId: string }) {
  const organisations = usePages(['menu', 'organisations', communityId], cursor =>
    call('menu', 'organisations', { communityId, ...(cursor && { cursor }) }),
  )
  return (
    <List pages={organisations} empty="还没有服务本社区的社会组织">
      {row => (
        <Row
          key={row.organisationId}
          title={row.name}
          sub={`${row.what} · 居民${ratingWords(row.rating, row.reviews)}`}
          onClick={() => go(PAGES.organisation, { id: row.organisationId })}
        />
      )}
    </List>
  )
}

const NEW = 'menu.organisation:new'

function NewOrganisation() {
  const [open, setOpen] = useState(false)
  const save = useAction('menu', 'saveOrganisation', () => {
    forgetDraft(NEW)
    setOpen(false)
    say.done('已登记')
  })
  return (
    <>
      <Button block kind="plain" onClick={() => setOpen(true)}>
        登记一个社会组织
      </Button>
      {open && (
        <OrganisationSheet
          draft={NEW}
          busy={save.isPending}
          onClose={() => setOpen(false)}
          onConfirm={save.mutate}
        />
      )}
    </>
  )
}
