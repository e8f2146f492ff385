import type { GrantableRole } from '@cloud/admin/labels'
import { useState } from 'react'
import { call } from '@/platform/call'
import { back } from '@/platform/navigate'
import { useAction, usePages } from '@/query/hooks'
import { Button } from '@/ui/Button'
import { TextField } from '@/ui/Field'
import { List } from '@/ui/List'
import { Row } from '@/ui/Row'
import { say } from '@/ui/say'
import { WordsSheet } from '@/ui/WordsSheet'
import { PhonePicker } from './PhonePicker'

interface Props {
  communityId: string
  role: GrantableRole
  scopeId: string
  title: string
}

/** People of a community, found by how their name begins, or anybody by phone; one of them is appointed, with a reason. */
export function PersonPicker({ communityId, role, scopeId, title }: Props) {
  const [words, setWords] = useState('')
  const [person, choose] = useState<{ personId: string; displayName: string }>()
  const name = words.trim()
  const people = usePages(['admin', 'people', communityId, name], cursor =>
    call('admin', 'people', { communityId, ...(name && { name }), ...(cursor && { cursor }) }),
  )
  const grant = useAction('admin', 'grantRole', ({ changed }) => {
    say.done(changed ? '已任命，对方会收到通知' : '这位已经担任了')
    back()
  })
  return (
    <>
      <TextField label="姓名" hint="输入姓或姓名的开头" max={20} value={words} onChange={setWords} />
      <List pages={people} empty="没有找到，请换一个社区，或者少输几个字">
        {row => (
          <Row
            key={row.personId}
            title={row.displayName}
            end={
              <Button size="small" onClick={() => choose(row)}>
                任命
              </Button>
            }
          />
        )}
      </List>
      <PhonePicker onChoose={choose} />
      {person && (
        <WordsSheet
          draft={`admin.grantRole:${role}:${scopeId}:${person.personId}`}
          title={`${title}：${person.displayName}`}
          label="任命的原因"
          hint="例如：社区换届；记入任免记录，本人会看到"
          confirmText="确定任命"
          open
          busy={grant.isPending}
          onClose={() => choose(undefined)}
          onConfirm={reason => grant.mutateAsync({ personId: person.personId, role, scopeId, reason })}
        />
      )}
    </>
  )
}
