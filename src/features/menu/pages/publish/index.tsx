import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Serving } from '@/features/people/components/Joined'
import { local, monthLabel } from '@/platform/dates'
import { go, PAGES } from '@/platform/navigate'
import { useAction, useCall } from '@/query/hooks'
import { Button } from '@/ui/Button'
import { Title } from '@/ui/Card'
import { Choice } from '@/ui/Choice'
import { TextField } from '@/ui/Field'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { say } from '@/ui/say'
import { MenuItems } from '../../components/MenuItems'
import { MenuPreview } from '../../components/MenuPreview'
import { emptyMenu, formOf, inputOf, isReady, type MenuForm } from '../../menuForm'

const KINDS = [
  { value: 'service', label: '便民服务' },
  { value: 'orgLife', label: '组织生活' },
] as const

const months = () =>
  [0, 1].map(ahead => {
    const value = local().add(ahead, 'month').format('YYYY-MM')
    return { value, label: monthLabel(value) }
  })

/** Writing and publishing the service menu of a month: empty, from a draft, or from a menu that was. */
export default function PublishMenuPage() {
  const { draftId, copyOf } = useRouter().params
  return (
    <Screen>
      <Title>发布服务菜单</Title>
      <Serving>
        {() =>
          draftId ? (
            <FromDraft draftId={draftId} />
          ) : copyOf ? (
            <FromMenu menuId={copyOf} />
          ) : (
            <>
              <Button block kind="plain" onClick={() => go(PAGES.menuDrafts)}>
                从草稿、模板或上月菜单开始
              </Button>
              <Editor start={emptyMenu()} />
            </>
          )
        }
      </Serving>
    </Screen>
  )
}

function FromDraft({ draftId }: { draftId: string }) {
  const draft = useCall('menu', 'draft', { draftId })
  return (
    <Loaded query={draft}>
      {data => <Editor start={formOf(data)} {...(data.status === 'draft' && { draftId })} />}
    </Loaded>
  )
}

function FromMenu({ menuId }: { menuId: string }) {
  const month = local().add(1, 'month').format('YYYY-MM')
  const copy = useCall('menu', 'copy', { menuId, month })
  return <Loaded query={copy}>{data => <Editor start={formOf(data)} />}</Loaded>
}

interface Props {
  start: MenuForm
  /** The draft that is edited; none for a new menu. */
  draftId?: string
}

function Editor({ start, draftId }: Props) {
  const [menu, setMenu] = useState(start)
  const [previewing, setPreviewing] = useState(false)
  const change = (part: Partial<MenuForm>) => setMenu({ ...menu, ...part })
  const saved = () => say.done('已保存')
  const publish = useAction('menu', 'publish', () => {
    say.done('菜单已发布')
    Taro.switchTab({ url: PAGES.service })
  })
  const create = useAction('menu', 'createDraft', ({ draftId }) => {
    saved()
    Taro.redirectTo({ url: `${PAGES.menuPublish}?draftId=${draftId}` })
  })
  const save = useAction('menu', 'saveDraft', saved)
  const input = inputOf(menu)
  const busy = publish.isPending || create.isPending || save.isPending
  const keep = () =>
    draftId ? save.mutate({ ...input, draftId }) : create.mutate({ ...input, template: false })
  const publishNow = () => publish.mutate({ ...input, ...(draftId && { draftId }) })
  if (previewing)
    return <MenuPreview menu={menu} busy={busy} onBack={() => setPreviewing(false)} onPublish={publishNow} />
  const disabled = !isReady(menu)
  return (
    <>
      <TextField
        label="菜单名称"
        hint="例如：十一月便民服务"
        value={menu.title}
        onChange={title => change({ title })}
      />
      <Choice label="哪个月" options={months()} value={menu.month} onChange={month => change({ month })} />
      <Choice label="哪一种" options={KINDS} value={kindOf(menu.kind)} onChange={kind => change({ kind })} />
      <MenuItems items={menu.items} onChange={items => change({ items })} />
      <Button block busy={busy} disabled={disabled} onClick={publishNow}>
        发布菜单
      </Button>
      <Button block kind="plain" disabled={disabled || busy} onClick={() => setPreviewing(true)}>
        看看居民会看到什么
      </Button>
      <Button block kind="plain" disabled={disabled || busy} onClick={keep}>
        存为草稿
      </Button>
      <Button
        block
        kind="plain"
        disabled={disabled || busy}
        onClick={() => create.mutate({ ...input, template: true })}
      >
        存为模板
      </Button>
    </>
  )
}

const kindOf = (kind: string) => KINDS.find(one => one.value === kind)?.value
