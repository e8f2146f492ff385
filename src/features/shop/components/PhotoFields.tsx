import { View } from '@tarojs/components'
import { a11y } from '@/platform/a11y'
import { PHOTO, PhotoPicker } from '@/ui/Photos'
import { Picture } from '@/ui/Picture'
import type { ItemForm } from '../itemForm'
import type { ItemDetail } from '../types'

const MOST_PHOTOS = 4
const NOTES = { shown: '', checking: '审核中', doubtful: '等书记看', refused: '没通过' }

interface Props {
  form: ItemForm
  item: ItemDetail | undefined
  onChange: (part: Partial<ItemForm>) => void
}

/** The pictures that are there, each to be taken away, and more of them. */
export function PhotoFields({ form, item, onChange }: Props) {
  const kept = (item?.photos ?? []).filter(({ photoId }) => form.keepPhotos.includes(photoId))
  const drop = (photoId: string) => onChange({ keepPhotos: form.keepPhotos.filter(one => one !== photoId) })
  return (
    <>
      {kept.length > 0 && (
        <View className="field">
          <View className="field-label">已有的照片</View>
          <View className="photos">
            {kept.map(({ photoId, url, state }, index) => (
              <View key={photoId} className="photo">
                <Picture className="photo-image" src={url} side={PHOTO} />
                {NOTES[state] && <View className="photo-note">{NOTES[state]}</View>}
                <View
                  className="photo-drop"
                  {...a11y('button', `去掉已有的照片 ${index + 1}`)}
                  onClick={() => drop(photoId)}
                >
                  ×
                </View>
              </View>
            ))}
          </View>
        </View>
      )}
      <PhotoPicker
        label="照片（可以不放）"
        hint="审核通过后邻居能看到，一般几分钟"
        most={MOST_PHOTOS - kept.length}
        value={form.photos}
        onChange={photos => onChange({ photos })}
      />
    </>
  )
}
