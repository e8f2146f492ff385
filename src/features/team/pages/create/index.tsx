import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Joined } from '@/features/people/components/Joined'
import { PAGES } from '@/platform/navigate'
import { useAction } from '@/query/hooks'
import { useDraft } from '@/query/useDraft'
import { Button } from '@/ui/Button'
import { Title } from '@/ui/Card'
import { Choice } from '@/ui/Choice'
import { DraftNote } from '@/ui/DraftNote'
import { AreaField, TextField } from '@/ui/Field'
import { Screen } from '@/ui/Screen'
import { say } from '@/ui/say'
import { POLICIES, type Team } from '../../types'

/** Asking for a team of one's own; the secretary of the community approves it. */
export default function CreateTeamPage() {
  return (
    <Screen>
      <Title>申请成立服务队</Title>
      <View className="lead">社区书记批准后，您就是队长，可以招收队员、为大家认领岗位。</View>
      <Joined>{({ communityId }) => <TeamForm communityId={communityId} />}</Joined>
    </Screen>
  )
}

const EMPTY: Pick<Team, 'name' | 'purpose' | 'joinPolicy'> = { name: '', purpose: '', joinPolicy: 'approve' }

function TeamForm({ communityId }: { communityId: string }) {
  const { form, change, note, sent } = useDraft('team.create', EMPTY)
  const { name, purpose, joinPolicy } = form
  const create = useAction('team', 'create', ({ teamId }) => {
    sent()
    say.done('已提交，等社区书记批准')
    Taro.redirectTo({ url: `${PAGES.team}?id=${teamId}` })
  })
  return (
    <>
      <DraftNote note={note} />
      <TextField
        label="服务队名称"
        hint="例如：银发陪伴队"
        max={20}
        value={name}
        onChange={words => change({ name: words })}
      />
      <AreaField
        label="服务队介绍"
        hint="做什么、什么时候做"
        max={300}
        value={purpose}
        onChange={words => change({ purpose: words })}
      />
      <Choice
        label="怎么加入"
        options={POLICIES}
        value={joinPolicy}
        onChange={policy => change({ joinPolicy: policy })}
      />
      <Button
        block
        busy={create.isPending}
        disabled={name.trim() === '' || purpose.trim() === ''}
        onClick={() => create.mutate({ communityId, name, purpose, joinPolicy })}
      >
        提交申请
      </Button>
    </>
  )
}
