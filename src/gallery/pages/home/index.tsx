import { go } from '@/platform/navigate'
import { useSettings } from '@/query/session'
import { Button } from '@/ui/Button'
import { Card, Heading } from '@/ui/Card'
import { Row } from '@/ui/Row'
import { Screen } from '@/ui/Screen'
import { PARTS } from '../../parts'

/** Development only: the family of components, each with a page of its own. */
export default function GalleryPage() {
  const { largeText, setLargeText } = useSettings()
  return (
    <Screen>
      <Heading
        action={
          <Button size="small" kind="plain" onClick={() => setLargeText(!largeText)}>
            {largeText ? '标准字' : '大字'}
          </Button>
        }
      >
        组件
      </Heading>
      <Card>
        {Object.entries(PARTS).map(([name, { about }]) => (
          <Row
            key={name}
            title={name}
            sub={about}
            onClick={() => go('/gallery/pages/part/index', { name })}
          />
        ))}
      </Card>
    </Screen>
  )
}
