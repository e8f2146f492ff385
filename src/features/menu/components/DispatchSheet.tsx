import { ScrollView } from '@tarojs/components'
import { useState } from 'react'
import { call } from '@/platform/call'
import { usePages } from '@/query/hooks'
import { Button } from '@/ui/Button'
import { Choice } from '@/ui/Choice'
import { Loaded } from '@/ui/Loaded'
import { Sheet } from '@/ui/Sheet'

interface Props {
  order: { communityId: string; residentName: string }
  busy: boolean
  onClose: () => void
  onConfirm: (personId: string) => void
}

/** The secretary chooses who serves: people of the community, members first. */
export function DispatchSheet({ order, busy, onClose, onConfirm }: Props) {
  const { communityId } = order
  const people = usePages(['people', 'list', communityId], cursor =>
    call('people', 'list', { communityId, ...(cursor && { cursor }) }),
  )
  const [personId, choose] = useState<string>()
  return (
    <Sheet title="派给谁" open onClose={onClose}>
      <ScrollView scrollY style={{ maxHeight: '50vh' }}>
        <Loaded query={people}>
          {rows => (
            <Choice
              label="本社区的居民，党员在前"
              options={[...rows]
                .sort((a, b) => Number(b.isMember) - Number(a.isMember))
                .map(row => ({
                  value: row.personId,
                  label: row.isMember ? `${row.displayName}（党员）` : row.displayName,
                }))}
              value={personId}
              onChange={choose}
            />
          )}
        </Loaded>
        {people.hasNextPage && (
          <Button kind="plain" block busy={people.isFetchingNextPage} onClick={() => people.fetchNextPage()}>
            看更多
          </Button>
        )}
      </ScrollView>
      <Button block busy={busy} disabled={!personId} onClick={() => personId && onConfirm(personId)}>
        派给这位
      </Button>
    </Sheet>
  )
}
