import { ORDER_LABELS } from '@cloud/menu/labels'
import { LISTS, type ListName } from '@cloud/report/labels'
import { WISH_LABELS } from '@cloud/wish/labels'
import { useRouter } from '@tarojs/taro'
import { Joined } from '@/features/people/components/Joined'
import { call } from '@/platform/call'
import { momentLabel, monthLabel } from '@/platform/dates'
import { usePages } from '@/query/hooks'
import { Title } from '@/ui/Card'
import { List } from '@/ui/List'
import { Empty } from '@/ui/Loaded'
import { Row } from '@/ui/Row'
import { Screen } from '@/ui/Screen'
import { opening } from '../../openList'

const isList = (name: string): name is ListName => Object.hasOwn(LISTS, name)

/** What a figure was counted from, line by line; each opens its own page. */
export default function ReportListPage() {
  const { list = '', communityId, month, state } = useRouter().params
  return (
    <Screen>
      <Joined>
        {() =>
          isList(list) ? (
            <Lines
              of={{
                list,
                ...(communityId && { communityId }),
                ...(month && { month }),
                ...(state && { state }),
              }}
            />
          ) : (
            <Empty>没有这个列表</Empty>
          )
        }
      </Joined>
    </Screen>
  )
}

interface Of {
  list: ListName
  communityId?: string
  month?: string
  state?: string
}

function Lines({ of }: { of: Of }) {
  const pages = usePages(['report', 'list', of], async cursor => {
    const { opens, items, ...rest } = await call('report', 'list', { ...of, ...(cursor && { cursor }) })
    return { items: items.map(item => ({ ...item, opens })), ...rest }
  })
  return (
    <>
      <Title>{titleOf(of)}</Title>
      <List pages={pages} empty="这里还没有内容">
        {({ key, title, sub, at, ref, opens }) => {
          const open = opens ? opening(ref) : undefined
          return (
            <Row
              key={key}
              title={title}
              sub={[at && momentLabel(at), sub].filter(Boolean).join(' · ')}
              {...(open && { onClick: open })}
            />
          )
        }}
      </List>
    </>
  )
}

const STATES: Record<string, Record<string, string>> = { wishState: WISH_LABELS, orderState: ORDER_LABELS }

const titleOf = ({ list, month, state = '' }: Of) =>
  [month && monthLabel(month), LISTS[list], STATES[list]?.[state]].filter(Boolean).join(' · ')
