import { View } from '@tarojs/components'
import { a11y } from '@/platform/a11y'
import { go, PAGES } from '@/platform/navigate'

const DOORS = [
  { name: '许个心愿', sub: '说说您的小难处', path: PAGES.wishPost },
  { name: '领个岗位', sub: '为邻居出一份力', path: PAGES.posts },
  { name: '点个服务', sub: '看看本月的菜单', path: PAGES.service },
  { name: '扫码签到', sub: '到岗了在这里签', path: PAGES.checkIn },
]

/** Four big doors to what people come for. */
export const Doors = () => (
  <View className="doors">
    {DOORS.map(({ name, sub, path }) => (
      <View key={name} className="door" {...a11y('button', `${name}，${sub}`)} onClick={() => go(path)}>
        <View className="door-name">{name}</View>
        <View className="door-sub">{sub}</View>
      </View>
    ))}
  </View>
)
