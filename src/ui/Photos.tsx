import { Image, View } from '@tarojs/components'
import { a11y } from '@/platform/a11y'
import { type Picked, pickPhotos, viewPhotos } from '@/platform/photos'
import { Picture } from './Picture'

interface Shown {
  key: string
  url: string
  /** How it stands, e.g. «审核中», under the picture. */
  note?: string | undefined
}

/** As wide and high as Photos.scss makes them. */
export const PHOTO = 96

/** Pictures in a row; a tap shows one over the whole screen. */
export const Photos = ({ photos, label }: { photos: Shown[]; label: string }) => (
  <View className="photos">
    {photos.map(({ key, url, note }, index) => (
      <View
        key={key}
        className="photo"
        {...a11y('button', `${label} ${index + 1}${note ? `，${note}` : ''}`)}
        onClick={() =>
          viewPhotos(
            photos.map(one => one.url),
            url,
          )
        }
      >
        <Picture className="photo-image" src={url} side={PHOTO} />
        {note && <View className="photo-note">{note}</View>}
      </View>
    ))}
  </View>
)

interface PickerProps {
  label: string
  hint: string
  most: number
  value: Picked[]
  onChange: (photos: Picked[]) => void
}

/** Chooses pictures for a form; they are sent when the form is. */
export function PhotoPicker({ label, hint, most, value, onChange }: PickerProps) {
  const more = async () => onChange([...value, ...(await pickPhotos(most - value.length))])
  return (
    <View className="field">
      <View className="field-label">{label}</View>
      <View className="field-hint">{hint}</View>
      <View className="photos">
        {value.map((photo, index) => (
          <View key={photo.path} className="photo">
            <Image className="photo-image" src={photo.path} mode="aspectFill" />
            <View
              className="photo-drop"
              {...a11y('button', `去掉照片 ${index + 1}`)}
              onClick={() => onChange(value.filter(one => one !== photo))}
            >
              ×
            </View>
          </View>
        ))}
        {value.length < most && (
          <View className="photo photo-add" {...a11y('button', '添加照片')} onClick={more}>
            +
          </View>
        )}
      </View>
    </View>
  )
}
