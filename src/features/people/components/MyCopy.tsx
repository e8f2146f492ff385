import { View } from '@tarojs/components'
import { keepText } from '@/platform/keepText'
import { Button } from '@/ui/Button'
import { Card, Heading } from '@/ui/Card'
import { Progress } from '@/ui/Progress'
import { copyText, useMyCopy } from '../useMyCopy'

/** Everything that is kept about the person, to take along. */
export function MyCopy() {
  const { done, total, text, collect } = useMyCopy()
  return (
    <Card>
      <Heading>导出我的数据</Heading>
      <View className="lead">您的资料、心愿、岗位、服务、积分和操作记录，合成一份可以看懂的文件。</View>
      {done !== undefined && <Progress label={`正在整理：${done} / ${total}`} done={done} total={total} />}
      {text === undefined ? (
        <Button block busy={done !== undefined} onClick={collect}>
          导出我的数据
        </Button>
      ) : (
        <>
          <View className="lead">{`整理好了，共 ${[...text].length} 个字。`}</View>
          <Button block onClick={() => void keepText('我的邻里先锋数据.txt', text)}>
            保存文件
          </Button>
          <Button block kind="plain" onClick={() => void copyText(text)}>
            复制全部文字
          </Button>
        </>
      )}
    </Card>
  )
}
