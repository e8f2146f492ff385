import { wishSub } from '@/features/wish/wishSub'
import { go, PAGES } from '@/platform/navigate'
import { useCall } from '@/query/hooks'
import { Button } from '@/ui/Button'
import { Card, Heading } from '@/ui/Card'
import { Empty, Loaded } from '@/ui/Loaded'
import { Row } from '@/ui/Row'

const SHOWN = 3

/** What neighbours need: the newest open wishes, and the way to all of them. */
export function OpenWishes({ communityId }: { communityId: string }) {
  const wishes = useCall('wish', 'list', { communityId, status: 'open' })
  return (
    <>
      <Heading>邻居的心愿</Heading>
      <Loaded query={wishes}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty>现在没有等人认领的心愿</Empty>
          ) : (
            <Card>
              {items.slice(0, SHOWN).map(wish => (
                <Row
                  key={wish.wishId}
                  title={wish.title}
                  sub={wishSub(wish)}
                  onClick={() => go(PAGES.wish, { id: wish.wishId })}
                />
              ))}
            </Card>
          )
        }
      </Loaded>
      <Button kind="plain" block onClick={() => go(PAGES.wishes)}>
        看全部心愿
      </Button>
    </>
  )
}
