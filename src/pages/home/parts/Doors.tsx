import { View } from '@tarojs/components'
import { a11y } from '@/platform/a11y'
import { go, PAGES } from '@/platform/navigate'
import { Icon } from '@/ui/Icon'

const DOORS = [
  { name: '许个心愿', icon: 'wish', sub: '说说您的小难处', path: PAGES.wishPost },
  { name: '领个岗位', icon: 'post', sub: '为邻居出一份力', path: PAGES.posts },
  { name: '点个服务', icon: 'service', sub: '看看本月的菜单', path: PAGES.service },
  { name: '扫码签到', icon: 'scan', sub: '到岗了在这里签', path: PAGES.checkIn },
] as const

/** Four big doors to what people come for. */
export const Doors = () => (
  <View className="doors">
    {DOORS.map(({ name, icon, sub, path }) => (
      <View key={name} className="door" {...a11y('button', `${name}，${sub}`)} onClick={() => go(path)}>
        <View className="door-icon">
          <Icon name={icon} />
        </View>
        <View>
          <View className="door-name">{name}</View>
          <View className="door-sub">{sub}</View>
        </View>
      </View>
    ))}
  </View>
)
