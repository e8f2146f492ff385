import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { Title } from '@/ui/Card'
import { Empty } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { PARTS } from '../../parts'

/** Development only: one component in every state it has. */
export default function PartPage() {
  const name = useRouter().params.name ?? ''
  const part = PARTS[name]
  return (
    <Screen bar={part?.bar}>
      {part ? (
        <>
          <Title>{name}</Title>
          <View className="lead">{part.about}</View>
          <View className="gap">{part.demo}</View>
        </>
      ) : (
        <Empty>没有这个组件</Empty>
      )}
    </Screen>
  )
}
