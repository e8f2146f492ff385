import { VenueChoice } from '@/features/people/components/VenueChoice'
import { Choice } from '@/ui/Choice'
import { AreaField, TextField } from '@/ui/Field'
import type { ItemForm } from '../menuForm'
import { nextSession } from '../sessionForm'
import { AudienceFields } from './AudienceFields'
import { ProviderFields } from './ProviderFields'
import { SessionList } from './SessionList'

interface Props {
  item: ItemForm
  communityId: string
  /** The menu's. */
  month: string
  kind: string
  onChange: (part: Partial<ItemForm>) => void
}

/** One service of a menu: what, by whom, where, for whom, when, how many, and what it costs. */
export const ItemFields = ({ item, communityId, month, kind, onChange }: Props) => (
  <>
    <TextField
      label="服务名称"
      hint="例如：上门理发"
      max={60}
      value={item.title}
      onChange={title => onChange({ title })}
    />
    <AreaField
      label="服务说明（可以不填）"
      hint="做什么、要准备什么"
      value={item.detail}
      onChange={detail => onChange({ detail })}
    />
    <ProviderFields communityId={communityId} item={item} onChange={onChange} />
    <VenueChoice
      communityId={communityId}
      value={item.venueId}
      none="上门或预约"
      onChange={(venueId, venueName) => onChange({ venueId, venueName })}
    />
    <AudienceFields item={item} kind={kind} onChange={onChange} />
    <WhenFields item={item} month={month} onChange={onChange} />
    <TextField
      label="用时间银行几分钟（不填就是免费）"
      kind="number"
      max={4}
      value={item.price}
      onChange={price => onChange({ price })}
    />
  </>
)

const WHEN = [
  { value: 'appointment', label: '约时间' },
  { value: 'sessions', label: '定好场次' },
] as const

/** By appointment with so many places, or at dated sessions: then at least at one. */
function WhenFields({ item, month, onChange }: Pick<Props, 'item' | 'month' | 'onChange'>) {
  const { sessions } = item
  const isDated = sessions.length > 0
  return (
    <>
      <Choice
        label="什么时候"
        options={WHEN}
        value={isDated ? 'sessions' : 'appointment'}
        onChange={value => onChange({ sessions: value === 'sessions' ? [nextSession([], month)] : [] })}
      />
      {isDated ? (
        <SessionList
          {...{ sessions, month }}
          kept={sessions.length === 1 ? 1 : 0}
          onChange={next => onChange({ sessions: next })}
        />
      ) : (
        <TextField
          label="名额"
          kind="number"
          max={4}
          value={item.capacity}
          onChange={capacity => onChange({ capacity })}
        />
      )}
    </>
  )
}
