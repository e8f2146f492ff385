import { useCall } from '@/query/hooks'
import { Choice } from '@/ui/Choice'
import { Loaded } from '@/ui/Loaded'

const NONE = ''

interface Props {
  communityId: string
  value: string | undefined
  /** Absent when a place that was named cannot be taken back. */
  none?: string
  onChange: (venueId: string | undefined, name: string | undefined) => void
}

/** Where a service or a post is: a place of the community, or none. */
export function VenueChoice({ communityId, value, none, onChange }: Props) {
  const venues = useCall('people', 'venues', { communityId })
  return (
    <Loaded query={venues}>
      {({ items }) => (
        <Choice
          label="地点"
          options={[
            ...(none === undefined ? [] : [{ value: NONE, label: none }]),
            ...items.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={value ?? NONE}
          onChange={chosen =>
            onChange(chosen === NONE ? undefined : chosen, items.find(({ id }) => id === chosen)?.name)
          }
        />
      )}
    </Loaded>
  )
}
