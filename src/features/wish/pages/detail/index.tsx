import { View } from '@tarojs/components'
export default function Detail() { return <View>心愿</View> }
