import { KIND_LABELS, MENU_LABELS } from '@cloud/menu/labels'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Serving } from '@/features/people/components/Joined'
import { call } from '@/platform/call'
import { local, monthLabel } from '@/platform/dates'
import { go, PAGES } from '@/platform/navigate'
import { useAction, usePages } from '@/query/hooks'
import { Badge } from '@/ui/Badge'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Choice } from '@/ui/Choice'
import { List } from '@/ui/List'
import { Row } from '@/ui/Row'
import { Screen } from '@/ui/Screen'
import { ask, say } from '@/ui/say'

const KINDS = [
  { value: 'menu', label: '发过的菜单' },
  { value: 'draft', label: '草稿' },
  { value: 'template', label: '模板' },
] as const

/** What a new menu can begin with: a draft, a template, or a menu that was published before. */
export default function DraftsPage() {
  const [kind, setKind] = useState<(typeof KINDS)[number]['value']>('menu')
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
              <Button kind="plain" size="small" onClick={() => remove(row.draftId, row.title)}>
                删除
              </Button>
              <Button size="small" onClick={() => go(PAGES.menuPublish, { draftId: row.draftId })}>
                {status === 'draft' ? '继续写' : '用它新建'}
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
  const now = local().format('YYYY-MM')
  const next = local().add(1, 'month').format('YYYY-MM')
  return (
    <List pages={menus} empty="还没有发布过菜单" cards>
      {row => (
        <Card key={row.menuId}>
          <Row
            title={row.title}
            sub={`${monthLabel(row.month)} · ${KIND_LABELS[row.kind] ?? row.kind}`}
            end={
              <Badge tone={row.status === 'published' ? 'good' : 'plain'}>{MENU_LABELS[row.status]}</Badge>
            }
            onClick={() => go(PAGES.menuManage, { id: row.menuId })}
          />
          <View className="chips">
            {row.month < now && (
              <Button
                kind="plain"
                size="small"
                onClick={() => go(PAGES.menuPublish, { copyOf: row.menuId, month: now })}
              >
                复制到本月
              </Button>
            )}
            {row.month <= now && (
              <Button
                kind="plain"
                size="small"
                onClick={() => go(PAGES.menuPublish, { copyOf: row.menuId, month: next })}
              >
                复制到下月
              </Button>
            )}
          </View>
        </Card>
      )}
    </List>
  )
}
