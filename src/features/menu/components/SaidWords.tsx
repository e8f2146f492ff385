import type { Output } from '@/platform/call'
import { dayLabel } from '@/platform/dates'
import { Card, Heading } from '@/ui/Card'
import { Row } from '@/ui/Row'

type Said = Output<'menu', 'item'>['words']

/** What residents said of a service. */
export const SaidWords = ({ words }: { words: Said }) =>
  words.length === 0 ? null : (
    <>
      <Heading>居民评价</Heading>
      <Card>
        {words.map(one => (
          <Row
            key={`${one.at}${one.name}`}
            title={one.comment}
            sub={`${one.rating} 星 · ${one.name} · ${dayLabel(one.at)}`}
          />
        ))}
      </Card>
    </>
  )
