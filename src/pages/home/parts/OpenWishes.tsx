import { wishSub } from '@/features/wish/wishSub'
import type { Output } from '@/platform/call'
import { go, PAGES } from '@/platform/navigate'
import { Button } from '@/ui/Button'
import { Card, Heading } from '@/ui/Card'
import { Empty } from '@/ui/Loaded'
import { Row } from '@/ui/Row'

/** What neighbours need: the newest open wishes, and the way to all of them. */
export const OpenWishes = ({ wishes }: { wishes: Output<'report', 'homeTab'>['wishes'] }) => (
  <>
    <Heading>邻居的心愿</Heading>
    {wishes.length === 0 ? (
      <Empty>现在没有等人认领的心愿</Empty>
    ) : (
      <Card>
        {wishes.map(wish => (
          <Row
            key={wish.wishId}
            title={wish.title}
            sub={wishSub(wish)}
            onClick={() => go(PAGES.wish, { id: wish.wishId })}
          />
        ))}
      </Card>
    )}
    <Button kind="plain" block onClick={() => go(PAGES.wishes)}>
      看全部心愿
    </Button>
  </>
)
