import { View } from '@tarojs/components'
import { Badge } from '@/ui/Badge'
import { BarChart } from '@/ui/BarChart'
import { Button } from '@/ui/Button'
import { Card, Heading, Pair, Title } from '@/ui/Card'
import { CodeDisplay } from '@/ui/CodeDisplay'
import { Icon, type IconName } from '@/ui/Icon'
import { PHOTO, Photos } from '@/ui/Photos'
import { Picture } from '@/ui/Picture'
import { Progress } from '@/ui/Progress'
import { QrCode } from '@/ui/QrCode'
import { Row } from '@/ui/Row'
import { TaskRow } from '@/ui/TaskRow'
import { Tile, Tiles } from '@/ui/Tile'
import { Timeline } from '@/ui/Timeline'
import { Trend } from '@/ui/Trend'
import type { Part } from './index'
import { RED_DOT } from './sample'

const nothing = () => undefined
const ICONS: IconName[] = [
  ...(['wish', 'post', 'service', 'scan', 'home', 'me', 'empty', 'lock', 'offline', 'alert'] as const),
]
const BARS = [
  { key: '1', name: '9月', value: 1 },
  { key: '2', name: '10月', value: undefined },
  { key: '3', name: '11月', value: 3 },
]

/** Components that show something. */
export const SHOWING: Record<string, Part> = {
  Card: {
    about: '一张卡片：标题、说明、成对的事实',
    demo: (
      <Card>
        <Title>帮我把冬被抱到楼下晾晒</Title>
        <View className="lead">腰不好，抱不动，晴天的上午都行。</View>
        <Pair name="类别">搬运跑腿</Pair>
        <Pair name="时间">11月28日 周六之前</Pair>
        <Heading>卡片里的小标题</Heading>
      </Card>
    ),
  },
  Row: {
    about: '列表的一行：标题、补充、状态或按钮',
    demo: (
      <Card>
        <Row title="只有标题" />
        <Row title="标题和补充" sub="王桂兰 · 家电维修" onClick={nothing} />
        <Row title="带状态的" sub="今天 16:00" end={<Badge tone="wait">待派单</Badge>} onClick={nothing} />
      </Card>
    ),
  },
  TaskRow: {
    about: '一行和能对它做的事，念按钮时先念是哪一件',
    demo: (
      <Card>
        <TaskRow about="厨房窗户关不严">
          <Row title="厨房窗户关不严" sub="王桂兰：合页松了，晚上漏风。" onClick={nothing} />
          <Button size="small" onClick={nothing}>
            通过
          </Button>
        </TaskRow>
      </Card>
    ),
  },
  Badge: {
    about: '状态：记号加颜色，不只靠颜色',
    demo: (
      <Card>
        <View className="chips">
          <Badge tone="good">已完成</Badge>
          <Badge tone="wait">待审核</Badge>
          <Badge tone="bad">超过时限</Badge>
          <Badge tone="plain">已结束</Badge>
        </View>
      </Card>
    ),
  },
  Timeline: {
    about: '经过：谁在什么时候做了什么',
    demo: (
      <Card>
        <Timeline
          labels={{ post: '许下了心愿', approve: '审核通过', return: '退了回来' }}
          lines={[
            { at: '2026-11-18T08:00:00.000Z', action: 'post', actor: '郑**' },
            { at: '2026-11-19T01:15:00.000Z', action: 'approve', actor: '赵*' },
            { at: '2026-11-20T11:30:00.000Z', action: 'return', actor: '李*', reason: '那天要值班' },
          ]}
        />
      </Card>
    ),
  },
  Tile: {
    about: '自己说得清楚的数字；没有就说没有',
    demo: (
      <Card>
        <Tiles line>
          <Tile label="已到" value={3} />
          <Tile label="认领" value={5} />
          <Tile label="现场加入" value={0} />
        </Tiles>
        <Tiles>
          <Tile label="新许的心愿" value={20} unit="个" onClick={nothing} />
          <Tile label="服务时长" value={1620} unit="分钟" />
          <Tile label="满意度" value={undefined} unit="星" />
        </Tiles>
      </Card>
    ),
  },
  CodeDisplay: {
    about: '给人扫、给人念的码',
    demo: <CodeDisplay name="签到" text="linli:demo:123456" digits="123 456" />,
  },
  QrCode: { about: '给手机扫的码', demo: <QrCode text="linli:demo:123456" label="签到二维码" /> },
  Picture: {
    about: '一张图，取来不比看到的大',
    demo: (
      <View className="photo">
        <Picture className="photo-image" src={RED_DOT} side={PHOTO} label="一张照片" />
      </View>
    ),
  },
  Progress: { about: '走到哪里了', demo: <Progress done={3} total={8} label="已办 3 件，共 8 件" /> },
  BarChart: { about: '横条，行行能读', demo: <BarChart label="实现的心愿" unit="个" bars={BARS} /> },
  Trend: { about: '按月的竖条', demo: <Trend label="实现的心愿" unit="个" bars={BARS} /> },
  Photos: {
    about: '照片和它的审核状态',
    demo: <Photos label="照片" photos={[{ key: '1', url: '', note: '审核中' }]} />,
  },
  Icon: {
    about: '小图，颜色随文字',
    demo: (
      <View className="chips">
        {ICONS.map(name => (
          <Icon key={name} name={name} />
        ))}
      </View>
    ),
  },
}
