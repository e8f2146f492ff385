import { useAction } from '@/query/hooks'
import { say } from '@/ui/say'
import { WordsSheet } from '@/ui/WordsSheet'

/** «我来不了»: a reason, and the place is free for somebody else. */
export function LeaveSheet({ shiftId, close }: { shiftId: string; close: () => void }) {
  const cancel = useAction('post', 'cancelClaim', () => {
    say.done('已取消，谢谢您提前说一声')
    close()
  })
  return (
    <WordsSheet
      draft={`post.leave:${shiftId}`}
      title="我来不了"
      label="说说原因"
      hint="社区会看到，好另外安排人"
      confirmText="取消这次认领"
      open
      busy={cancel.isPending}
      onClose={close}
      onConfirm={reason => cancel.mutateAsync({ shiftId, reason })}
    />
  )
}
