import { CallError } from '@/platform/call'
import { connectionBack, connectionLost } from '@/platform/connection'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { DraftNote } from '@/ui/DraftNote'
import { LargeTabs } from '@/ui/LargeTabs'
import { List } from '@/ui/List'
import { Bones, Empty, Loaded, NoPermission, Problem } from '@/ui/Loaded'
import { offerUndo } from '@/ui/offerUndo'
import { Row } from '@/ui/Row'
import { StandardOnly } from '@/ui/StandardOnly'
import { ask, choose, say } from '@/ui/say'
import type { Part } from './index'

const nothing = () => undefined

const query = { data: undefined, error: null, isPending: false, refetch: nothing }
const pages = {
  ...query,
  hasNextPage: false,
  isFetchingNextPage: false,
  isFetchNextPageError: false,
  fetchNextPage: nothing,
}
const lost = new CallError('OFFLINE', '网络不通，请检查网络后再试一次')
const named = (name: string) => <Row key={name} title={name} />

/** What a page says before, instead of, around and after its content. */
export const STATES: Record<string, Part> = {
  Loaded: {
    about: '读来的东西：正在读、没读到、读到了',
    demo: (
      <>
        <Loaded query={{ ...query, isPending: true }}>{nothing}</Loaded>
        <Loaded query={{ ...query, error: lost }}>{nothing}</Loaded>
        <Loaded query={{ ...query, data: '读到了' }}>{words => <Card>{words}</Card>}</Loaded>
      </>
    ),
  },
  List: {
    about: '一页一页的名单，空的说空',
    demo: (
      <>
        <List pages={{ ...pages, data: ['王桂兰', '李明'], hasNextPage: true }} empty="">
          {named}
        </List>
        <List
          pages={{ ...pages, data: ['孙志强'], hasNextPage: true, isFetchNextPageError: true, error: lost }}
          empty=""
        >
          {named}
        </List>
        <List pages={{ ...pages, data: [] }} empty="还没有人报名">
          {named}
        </List>
      </>
    ),
  },
  StandardOnly: {
    about: '大字里省去的',
    demo: (
      <StandardOnly>
        <Card>换成大字，这张卡片就不见了。</Card>
      </StandardOnly>
    ),
  },
  Bones: {
    about: '正在读取：先看到形状',
    demo: (
      <>
        <Bones />
        <Bones shape="rows" />
      </>
    ),
  },
  Empty: {
    about: '这里没有，可以做什么',
    demo: <Empty action={<Button onClick={nothing}>看看岗位</Button>}>您还没有认领岗位</Empty>,
  },
  Problem: {
    about: '出了什么事，再试一次',
    demo: (
      <>
        <Problem message="系统出了点问题，请稍后再试" retry={nothing} />
        <Problem message="网络不通，请检查网络后再试一次" icon="offline" retry={nothing} />
      </>
    ),
  },
  NoPermission: {
    about: '这是给别人的：给谁，找谁',
    demo: <NoPermission>这里是给社区书记用的</NoPermission>,
  },
  DraftNote: {
    about: '没写完的内容还在，可以清空，清空可以撤销',
    demo: (
      <>
        <DraftNote note={{ state: 'restored', clear: nothing, undo: nothing }} but="照片请再选一次" />
        <DraftNote note={{ state: 'cleared', clear: nothing, undo: nothing }} />
      </>
    ),
  },
  LargeTabs: { about: '大字里代替微信的底部标签', demo: '请看屏幕下方。', bar: <LargeTabs here="" /> },
  Undo: {
    about: '刚做的事，十秒内一点就撤销',
    demo: <Button onClick={() => offerUndo('已认领，谢谢您', nothing)}>认领这个心愿</Button>,
  },
  Notice: {
    about: '办成了，说一声；看得完才走，点一下也走',
    demo: <Button onClick={() => say.done('已提交，审核后邻居就能看到')}>提交心愿</Button>,
  },
  Dialog: {
    about: '先问一句，或者出了什么事：答了才能往下',
    demo: (
      <>
        <Button onClick={() => void ask('退出候补？', '退出后要重新排队。', '退出')}>退出候补</Button>
        <Button kind="plain" onClick={() => void choose('还可以做的', ['写写进展', '放弃认领'])}>
          更多
        </Button>
        <Button kind="plain" onClick={() => say.problem('签到码不对，请核对是不是这个时段的屏幕')}>
          签到
        </Button>
      </>
    ),
  },
  Offline: {
    about: '没有网络时的一行字',
    demo: (
      <>
        <Button onClick={connectionLost}>断开</Button>
        <Button kind="plain" onClick={connectionBack}>
          恢复
        </Button>
      </>
    ),
  },
}
