import { type GrantableRole, ROLE_LABELS, roleTitle } from '@cloud/admin/labels'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useCall } from '@/query/hooks'
import { Title } from '@/ui/Card'
import { Choice } from '@/ui/Choice'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { Governing } from '../../components/Governing'
import { PersonPicker } from '../../components/PersonPicker'

const isRole = (text: string | undefined): text is GrantableRole =>
  text !== undefined && Object.hasOwn(ROLE_LABELS, text)

/** Appointing someone: found by name in the community where they live. */
export default function AppointPage() {
  const { role, scopeId = '', name = '' } = useRouter().params
  const given = isRole(role) ? role : 'secretary'
  const title = `任命${roleTitle(given, decodeURIComponent(name))}`
  return (
    <Screen>
      <Title>{title}</Title>
      <View className="lead">先找到这位居民。对方要先在小程序里加入社区。</View>
      <Governing>{() => <Find role={given} scopeId={scopeId} title={title} />}</Governing>
    </Screen>
  )
}

function Find({ role, scopeId, title }: { role: GrantableRole; scopeId: string; title: string }) {
  const communities = useCall('admin', 'communities', undefined)
  const [chosen, choose] = useState<string>()
  return (
    <Loaded query={communities}>
      {({ items }) => {
        const own = items.find(({ id }) => id === scopeId)?.id
        const communityId = chosen ?? own ?? items[0]?.id
        return (
          <>
            <Choice
              label="住在哪个社区"
              options={items.map(({ id, name }) => ({ value: id, label: name }))}
              value={communityId}
              onChange={choose}
            />
            {communityId && (
              <PersonPicker communityId={communityId} role={role} scopeId={scopeId} title={title} />
            )}
          </>
        )
      }}
    </Loaded>
  )
}
