import { Button as NutButton } from '@nutui/nutui-react-taro'
import { a11y } from '@/platform/a11y'

interface Props {
  /** A verb and its object: «认领这个心愿». */
  children: string
  onClick: () => void
  kind?: 'primary' | 'plain'
  size?: 'normal' | 'small' | undefined
  /** It is under way: shows so and takes no second tap. */
  busy?: boolean
  disabled?: boolean
  className?: string
  block?: boolean
}

/** The one button. */
export function Button({
  children,
  onClick,
  kind = 'primary',
  size = 'normal',
  busy = false,
  disabled = false,
  className = '',
  block = false,
}: Props) {
  return (
    <NutButton
      {...a11y('button', children)}
      aria-disabled={disabled || busy}
      className={`button button-${size} ${className}`}
      type={kind === 'primary' ? 'primary' : 'default'}
      block={block}
      loading={busy}
      disabled={disabled || busy}
      onClick={onClick}
    >
      {children}
    </NutButton>
  )
}
