import { Button } from '@tarojs/components'
import { a11y } from '@/platform/a11y'

interface Props {
  children: string
  busy: boolean
  /** Takes the path of the picture on the phone; not called when the person chooses none. */
  onPicked: (path: string) => void
}

/** WeChat's own choice of a face: the one the person has there, or another picture. */
export const AvatarButton = ({ children, busy, onPicked }: Props) => (
  <Button
    {...a11y('button', children)}
    className="face-button"
    openType="chooseAvatar"
    disabled={busy}
    onChooseAvatar={event => {
      if (event.detail.avatarUrl) onPicked(event.detail.avatarUrl)
    }}
  >
    {children}
  </Button>
)
