import { Button } from '@/ui/Button'
import { pickPhotos } from './photos'

interface Props {
  children: string
  busy: boolean
  onPicked: (path: string) => void
}

/** In the browser there is no WeChat to ask for a face: a picture of the computer is chosen. */
export const AvatarButton = ({ children, busy, onPicked }: Props) => (
  <Button
    kind="plain"
    size="small"
    busy={busy}
    onClick={async () => {
      const [picked] = await pickPhotos(1)
      if (picked) onPicked(picked.path)
    }}
  >
    {children}
  </Button>
)
