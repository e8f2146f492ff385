import { View, Text } from '@tarojs/components'
import { Button, Rate } from '@nutui/nutui-react-taro'
import Taro from '@tarojs/taro'
export default function Home() { return <View><Text>你好</Text><Rate /><Button type="primary" onClick={() => Taro.navigateTo({ url: '/features/wish/pages/detail/index' })}>去</Button></View> }
