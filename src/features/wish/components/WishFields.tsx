import { View } from '@tarojs/components'
import { local } from '@/platform/dates'
import { useCall } from '@/query/hooks'
import { Card, Heading } from '@/ui/Card'
import { Choice } from '@/ui/Choice'
import { DayField } from '@/ui/DayField'
import { AreaField, TextField } from '@/ui/Field'
import { Loaded } from '@/ui/Loaded'
import { PhotoPicker } from '@/ui/Photos'
import type { WishForm } from '../wishForm'

const MOST_PHOTOS = 6

interface Props {
  communityId: string
  form: WishForm
  onChange: (part: Partial<WishForm>) => void
}

/** What is wished for: a sentence, the details, what kind of help it is. */
export function TextFields({ communityId, form, onChange }: Props) {
  const rules = useCall('wish', 'rules', { communityId })
  return (
    <>
      <TextField
        label="一句话说说您的心愿"
        hint="例如：修一修楼道灯"
        max={60}
        value={form.title}
        onChange={title => onChange({ title })}
      />
      <AreaField
        label="再说详细些"
        hint="什么时候方便、要注意什么。请不要写电话和门牌号"
        value={form.detail}
        onChange={detail => onChange({ detail })}
      />
      <Loaded query={rules}>
        {({ categories }) => (
          <Choice
            label="是哪一类"
            options={categories.map(label => ({ value: label, label }))}
            value={form.category}
            onChange={category => onChange({ category })}
          />
        )}
      </Loaded>
    </>
  )
}

/** Pictures, and the day it is wanted by: both may be left out. */
export const MoreFields = ({ form, onChange }: Omit<Props, 'communityId'>) => (
  <>
    <PhotoPicker
      label="照片（可以不放）"
      hint={`最多 ${MOST_PHOTOS} 张，审核通过后邻居能看到。请不要拍到人脸、证件和门牌`}
      most={MOST_PHOTOS}
      value={form.photos}
      onChange={photos => onChange({ photos })}
    />
    <DayWanted value={form.wantedBy} onChange={wantedBy => onChange({ wantedBy })} />
  </>
)

const DayWanted = ({ value, onChange }: { value: string; onChange: (day: string) => void }) => (
  <DayField
    label="希望哪天之前（可以不选）"
    without="不限日子"
    day={value}
    first={local().add(7, 'day').format('YYYY-MM-DD')}
    from={local().format('YYYY-MM-DD')}
    to={local().add(1, 'year').subtract(1, 'day').format('YYYY-MM-DD')}
    onDay={onChange}
  />
)

/** How to reach the wisher, and who will see it; `now`, what was left before, goes as a whole when another is left. */
export const ContactFields = ({
  form,
  onChange,
  needed = false,
  now,
}: Omit<Props, 'communityId'> & { needed?: boolean; now?: string | undefined }) => (
  <Card>
    <Heading>{needed ? '怎么联系（电话或地址要留一个）' : '怎么联系（可以不留）'}</Heading>
    <View className="lead field">
      只有认领您心愿的邻居和社区书记能查看，每次查看都会记录，您能看到是谁看的。您随时可以收回。
    </View>
    {now && <View className="lead field">{`现在留的是：${now}。要改的话请都再填一遍，不填就不变。`}</View>}
    <TextField label="怎么称呼" value={form.name} max={20} onChange={name => onChange({ name })} />
    <TextField
      label="电话"
      kind="number"
      value={form.phone}
      max={12}
      onChange={phone => onChange({ phone })}
    />
    <TextField label="地址" value={form.address} max={80} onChange={address => onChange({ address })} />
  </Card>
)
