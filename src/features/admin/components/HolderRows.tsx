import { View } from '@tarojs/components'
import type { Output } from '@/platform/call'
import { go, PAGES } from '@/platform/navigate'
import { Row } from '@/ui/Row'

type Holder = Output<'admin', 'holders'>['items'][number]

/** Who holds a role; a tap shows the person's roles and their history. */
export const HolderRows = ({
  holders,
  empty,
  ready,
}: {
  holders: Holder[]
  empty: string
  ready: boolean
}) => (
  <View>
    {holders.map(({ personId, displayName, role, scopeId }) => (
      <Row
        key={`${personId}${role}${scopeId}`}
        title={displayName}
        sub="看任免记录，或者免去"
        onClick={() => go(PAGES.adminPerson, { id: personId })}
      />
    ))}
    {ready && holders.length === 0 && <View className="lead">{empty}</View>}
  </View>
)
