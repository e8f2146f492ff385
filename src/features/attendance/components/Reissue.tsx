import { useAction } from '@/query/hooks'
import { Button } from '@/ui/Button'
import { say } from '@/ui/say'

/** One tap for a new certificate in the place of a revoked one. */
export function Reissue({ certificateNo }: { certificateNo: string }) {
  const reissue = useAction('attendance', 'reissueCertificate', () => say.done('新的证明开好了'))
  return (
    <Button block busy={reissue.isPending} onClick={() => reissue.mutate({ certificateNo })}>
      按更正后的记录重新开
    </Button>
  )
}
