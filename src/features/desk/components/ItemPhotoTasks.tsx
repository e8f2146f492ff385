import { DESK_LABELS } from '@cloud/report/labels'
import { DoubtfulPhotos } from '@/features/shop/components/DoubtfulPhotos'
import { go, PAGES } from '@/platform/navigate'
import { Card } from '@/ui/Card'
import { Row } from '@/ui/Row'
import type { Waiting } from '../useDesk'
import { Group } from './Group'

/** Pictures of shop items that the check was in doubt about, looked at and decided on in place. */
export const ItemPhotoTasks = ({ group }: { group: Waiting<'itemPhotos'> }) => (
  <Group title={DESK_LABELS.itemPhotos} group={group} cards>
    {({ itemId, title, merchantName, photos }) => (
      <Card key={itemId}>
        <Row title={title} sub={merchantName} onClick={() => go(PAGES.shopItem, { id: itemId })} />
        <DoubtfulPhotos within itemId={itemId} photos={photos} />
      </Card>
    )}
  </Group>
)
