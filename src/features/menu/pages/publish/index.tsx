import { useRouter } from '@tarojs/taro'
import { Serving } from '@/features/people/components/Joined'
import { local } from '@/platform/dates'
import { go, PAGES } from '@/platform/navigate'
import { useCall } from '@/query/hooks'
import { Button } from '@/ui/Button'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { MenuEditor } from '../../components/MenuEditor'
import { emptyMenu, formOf } from '../../menuForm'

/** Writing and publishing the service menu of a month: empty, from a draft, or from a menu that was. */
export default function PublishMenuPage() {
  const { draftId, copyOf, month } = useRouter().params
  return (
    <Screen>
      <Serving>
        {communityId =>
          draftId ? (
            <FromDraft communityId={communityId} draftId={draftId} />
          ) : copyOf ? (
            <FromMenu communityId={communityId} menuId={copyOf} month={month ?? nextMonth()} />
          ) : (
            <>
              <Button block kind="plain" onClick={() => go(PAGES.menuDrafts)}>
                从上月复制，或从草稿、模板开始
              </Button>
              <MenuEditor communityId={communityId} start={emptyMenu()} from="new" />
            </>
          )
        }
      </Serving>
    </Screen>
  )
}

const nextMonth = () => local().add(1, 'month').format('YYYY-MM')

/** A template's month, or a draft's, may be over: then it is for this one. */
const inTime = (month: string) => {
  const now = local().format('YYYY-MM')
  return month < now ? now : month
}

function FromDraft({ communityId, draftId }: { communityId: string; draftId: string }) {
  const draft = useCall('menu', 'draft', { draftId })
  return (
    <Loaded query={draft}>
      {data => (
        <MenuEditor
          communityId={communityId}
          from={`draft:${draftId}`}
          start={{ ...formOf(data), month: inTime(data.month) }}
          {...(data.status === 'draft' && { draftId })}
        />
      )}
    </Loaded>
  )
}

interface FromMenuProps {
  communityId: string
  menuId: string
  /** The month it is copied to: sessions move on by whole weeks. */
  month: string
}

function FromMenu({ communityId, menuId, month }: FromMenuProps) {
  const copy = useCall('menu', 'copy', { menuId, month })
  return (
    <Loaded query={copy}>
      {data => <MenuEditor communityId={communityId} start={formOf(data)} from={`copy:${menuId}:${month}`} />}
    </Loaded>
  )
}
