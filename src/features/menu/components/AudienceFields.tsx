import { AUDIENCE_LABELS } from '@cloud/menu/labels'
import { Choice } from '@/ui/Choice'
import { TextField } from '@/ui/Field'
import type { ItemForm, Who } from '../menuForm'

const WHO: { value: Who; label: string }[] = (['everyone', 'members', 'elders', 'groups'] as const).map(
  value => ({ value, label: AUDIENCE_LABELS[value] }),
)

const OTHERS = [
  { value: 'no', label: '只限报到党员' },
  { value: 'yes', label: '欢迎群众参加' },
] as const

interface Props {
  item: Pick<ItemForm, 'who' | 'groups' | 'openToOthers'>
  /** Of the menu: organisation life is for members, and for others where it says so. */
  kind: string
  onChange: (part: Partial<ItemForm>) => void
}

/** Whom a service is for. */
export const AudienceFields = ({ item, kind, onChange }: Props) => (
  <>
    {kind === 'orgLife' ? (
      <Choice
        label="谁可以参加"
        options={OTHERS}
        value={item.openToOthers ? 'yes' : 'no'}
        onChange={value => onChange({ openToOthers: value === 'yes' })}
      />
    ) : (
      <Choice label="面向谁" options={WHO} value={item.who} onChange={who => onChange({ who })} />
    )}
    {kind !== 'orgLife' && item.who === 'groups' && (
      <TextField
        label="哪些人群"
        hint="残疾人、孕产妇等"
        max={100}
        value={item.groups}
        onChange={groups => onChange({ groups })}
      />
    )}
  </>
)
