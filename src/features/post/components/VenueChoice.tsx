import { useCall } from '@/query/hooks'
import { Choice } from '@/ui/Choice'
import { Loaded } from '@/ui/Loaded'

interface Props {
  communityId: string
  value: string | undefined
  onChange: (venueId: string) => void
}

/** Where it is: the places of the community. */
export function VenueChoice({ communityId, value, onChange }: Props) {
  const venues = useCall('people', 'venues', { communityId })
  return (
    <Loaded query={venues}>
      {({ items }) => (
        <Choice
          label="地点"
          options={items.map(({ id, name }) => ({ value: id, label: name }))}
          value={value}
          onChange={onChange}
        />
      )}
    </Loaded>
  )
}
