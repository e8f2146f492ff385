import { Image } from '@tarojs/components'
import { smallerPicture } from '@/platform/smallerPicture'

interface Props {
  src: string
  /** The side of the square that it fills, in px, as its style says in the larger of the two letter sizes. */
  side: number
  className: string
  /** For who cannot see it; left out where what stands around it says it. */
  label?: string
}

/** A picture of the cloud's storage, fetched no larger than it is shown. */
export const Picture = ({ src, side, className, label }: Props) => (
  <Image
    className={className}
    src={smallerPicture(src, side)}
    mode="aspectFill"
    lazyLoad
    {...(label !== undefined && { 'aria-label': label })}
  />
)
