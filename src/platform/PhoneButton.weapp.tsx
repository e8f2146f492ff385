import { Button } from '@tarojs/components'
import { a11y } from '@/platform/a11y'

interface Props {
  children: string
  busy: boolean
  /** Takes the code that the cloud turns into the number; not called when the person refuses. */
  onCode: (code: string) => void
}

/** Asks WeChat for the person's phone number. */
export const PhoneButton = ({ children, busy, onCode }: Props) => (
  <Button
    {...a11y('button', children)}
    className="phone-button"
    openType="getPhoneNumber"
    disabled={busy}
    onGetPhoneNumber={event => {
      if (event.detail.code) onCode(event.detail.code)
    }}
  >
    {children}
  </Button>
)
