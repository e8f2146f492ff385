import { useState } from 'react'
import { Serving } from '@/features/people/components/Joined'
import { call } from '@/platform/call'
import { monthLabel } from '@/platform/dates'
import { go, PAGES } from '@/platform/navigate'
import { useAction, usePages } from '@/query/hooks'
import { Button } from '@/ui/Button'
import { Choice } from '@/ui/Choice'
import { List } from '@/ui/List'
import { Row } from '@/ui/Row'
import { Screen } from '@/ui/Screen'
import { ask, say } from '@/ui/say'

const KINDS = [
  { value: 'draft', label: '草稿' },
  { value: 'template', label: '模板' },
  { value: 'menu', label: '发过的菜单' },
] as const

/** What a new menu can begin with: a draft, a template, or a menu that was published before. */
export default function DraftsPage() {
  const [kind, setKind] = useState<(typeof KINDS)[number]['value']>('draft')
  return (
    <Screen>
      <Serving>
        {communityId => (
          <>
            <Choice label="从哪里开始" options={KINDS} value={kind} onChange={setKind} />
            {kind === 'menu' ? (
              <Published communityId={communityId} />
            ) : (
              <Drafts communityId={communityId} status={kind} />
            )}
          </>
        )}
      </Serving>
    </Screen>
  )
}

function Drafts({ communityId, status }: { communityId: string; status: 'draft' | 'template' }) {
  const drafts = usePages(['menu', 'drafts', communityId, status], cursor =>
    call('menu', 'drafts', { communityId, status, ...(cursor && { cursor }) }),
  )
  const discard = useAction('menu', 'discardDraft', () => say.done('已删除'))
  const remove = async (draftId: string, title: string) => {
    if (await ask(`删除「${title}」？`, '删除后不能找回。', '删除')) discard.mutate({ draftId })
  }
  return (
    <List pages={drafts} empty={status === 'draft' ? '没有草稿' : '还没有模板'}>
      {row => (
        <Row
          key={row.draftId}
          title={row.title}
          sub={`${monthLabel(row.month)} · ${row.items} 项服务`}
          end={
            <>
              <Button size="small" onClick={() => go(PAGES.menuPublish, { draftId: row.draftId })}>
                {status === 'draft' ? '继续写' : '用它新建'}
              </Button>
              <Button kind="plain" size="small" onClick={() => remove(row.draftId, row.title)}>
                删除
              </Button>
            </>
          }
        />
      )}
    </List>
  )
}

function Published({ communityId }: { communityId: string }) {
  const menus = usePages(['menu', 'list', 'pages', communityId], cursor =>
    call('menu', 'list', { communityId, ...(cursor && { cursor }) }),
  )
  return (
    <List pages={menus} empty="还没有发布过菜单">
      {row => (
        <Row
          key={row.menuId}
          title={row.title}
          sub={monthLabel(row.month)}
          end={
            <Button size="small" onClick={() => go(PAGES.menuPublish, { copyOf: row.menuId })}>
              复制到下月
            </Button>
          }
        />
      )}
    </List>
  )
}
