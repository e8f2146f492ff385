import Taro from '@tarojs/taro'
import { useState } from 'react'
import { local, monthLabel } from '@/platform/dates'
import { Button } from '@/ui/Button'
import { Title } from '@/ui/Card'
import { Choice } from '@/ui/Choice'
import { DraftNote } from '@/ui/DraftNote'
import { TextField } from '@/ui/Field'
import type { MenuForm } from '../menuForm'
import { useMenuEditor } from '../useMenuEditor'
import { MenuItems } from './MenuItems'
import { MenuPreview } from './MenuPreview'

const KINDS = [
  { value: 'service', label: '便民服务' },
  { value: 'orgLife', label: '组织生活' },
] as const

/** This month and the next, and the one that the draft is of, should it be another. */
const monthsWith = (own: string) =>
  [...new Set([...[0, 1].map(ahead => local().add(ahead, 'month').format('YYYY-MM')), own])].map(value => ({
    value,
    label: monthLabel(value),
  }))

interface Props {
  communityId: string
  start: MenuForm
  /** What it was made from, so that what is written on the way is found again. */
  from: string
  /** The draft that is edited; none for a new menu. */
  draftId?: string
}

/** Writing a menu; it is published from its preview. */
export function MenuEditor({ communityId, start, from, draftId }: Props) {
  const { menu, ready, busy, change, note, ...may } = useMenuEditor(start, from, draftId)
  const [previewing, setPreviewing] = useState(false)
  const preview = (on: boolean) => {
    setPreviewing(on)
    Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }
  if (previewing)
    return <MenuPreview menu={menu} busy={busy} onBack={() => preview(false)} onPublish={may.publish} />
  const disabled = !ready || busy
  return (
    <>
      <Title>发布服务菜单</Title>
      <DraftNote note={note} />
      <TextField
        label="菜单名称"
        hint="例如：便民服务"
        max={60}
        value={menu.title}
        onChange={title => change({ title })}
      />
      <Choice
        label="哪个月"
        options={monthsWith(start.month)}
        value={menu.month}
        onChange={month => change({ month })}
      />
      <Choice
        label="哪一种"
        options={KINDS}
        value={KINDS.find(({ value }) => value === menu.kind)?.value}
        onChange={kind => change({ kind })}
      />
      <MenuItems communityId={communityId} menu={menu} onChange={items => change({ items })} />
      <Button block busy={busy} disabled={disabled} onClick={() => preview(true)}>
        预览，再发布
      </Button>
      <Button block kind="plain" disabled={disabled} onClick={may.keep}>
        {draftId ? '保存草稿' : '存为草稿'}
      </Button>
      <Button block kind="plain" disabled={disabled} onClick={may.keepAsTemplate}>
        存为模板
      </Button>
    </>
  )
}
