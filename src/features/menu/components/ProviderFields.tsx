import { PROVIDER_LABELS } from '@cloud/menu/labels'
import { useState } from 'react'
import { Choice } from '@/ui/Choice'
import { TextField } from '@/ui/Field'
import type { ItemForm, ProviderKind } from '../menuForm'
import { useProviders } from '../useProviders'
import { PagedChoice } from './PagedChoice'

type Kind = ProviderKind | 'name'

const KINDS: { value: Kind; label: string }[] = [
  { value: 'name', label: '只写名称' },
  { value: 'team', label: PROVIDER_LABELS.team },
  { value: 'unit', label: PROVIDER_LABELS.unit },
  { value: 'organisation', label: PROVIDER_LABELS.organisation },
  { value: 'person', label: PROVIDER_LABELS.person },
]

interface Props {
  communityId: string
  item: Pick<ItemForm, 'provider' | 'providerRef'>
  onChange: (part: Pick<ItemForm, 'provider' | 'providerRef'>) => void
}

/** Who provides a service: one that the system knows, by its kind, or just a name. */
export function ProviderFields({ communityId, item, onChange }: Props) {
  const [kind, setKind] = useState<Kind>(item.providerRef?.kind ?? 'name')
  const choose = (chosen: Kind) => {
    setKind(chosen)
    onChange({ provider: chosen === 'name' ? item.provider : '', providerRef: undefined })
  }
  return (
    <>
      <Choice label="谁来提供" options={KINDS} value={kind} onChange={choose} />
      {kind === 'name' ? (
        <TextField
          label="提供方"
          hint="梧桐志愿队"
          max={60}
          value={item.provider}
          onChange={provider => onChange({ provider, providerRef: undefined })}
        />
      ) : (
        <Known key={kind} kind={kind} communityId={communityId} item={item} onChange={onChange} />
      )}
    </>
  )
}

function Known({ kind, communityId, item, onChange }: Props & { kind: ProviderKind }) {
  const pages = useProviders(kind, communityId)
  return (
    <PagedChoice
      label={`选${PROVIDER_LABELS[kind]}`}
      pages={pages}
      empty={`本社区还没有可选的${PROVIDER_LABELS[kind]}`}
      optionOf={({ id, name }) => ({ value: id, label: name })}
      value={item.providerRef?.id}
      onChange={(id, provider) => onChange({ provider, providerRef: { kind, id } })}
    />
  )
}
