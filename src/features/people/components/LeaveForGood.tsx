import { ERASE_WORDS } from '@cloud/people/labels'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { dropOwnDrafts } from '@/platform/drafts'
import { dropCheckIns } from '@/platform/keptCheckIns'
import { PAGES } from '@/platform/navigate'
import { useAction, useCall } from '@/query/hooks'
import { Button } from '@/ui/Button'
import { Card, Heading } from '@/ui/Card'
import { TextField } from '@/ui/Field'
import { Loaded } from '@/ui/Loaded'
import { Sheet } from '@/ui/Sheet'
import { say } from '@/ui/say'

/** Being forgotten: what it means, what stands in the way, and a typed yes. */
export function LeaveForGood() {
  const [asking, setAsking] = useState(false)
  const check = useCall('people', 'eraseCheck', undefined)
  return (
    <Card>
      <Heading>注销账号</Heading>
      <View className="lead">
        您的称呼、手机号、写过的文字都会清除，积分、服务时长和证明不能再用，也不能恢复。社区只留下认不出是谁的服务数字。
      </View>
      <Loaded query={check}>
        {({ roles, duties }) =>
          roles.length === 0 && duties.length === 0 ? (
            <Button block kind="plain" onClick={() => setAsking(true)}>
              注销我的账号
            </Button>
          ) : (
            <View className="lead">
              {roles.length > 0 && '您还担任着职务，请先请街道管理员免去。'}
              {duties.length > 0 && '还有没办完的事，请先办完、取消或撤回：'}
              {duties.map(({ what, titles }) => (
                <View key={what}>{`· ${what}：${titles.join('、')}`}</View>
              ))}
            </View>
          )
        }
      </Loaded>
      {asking && <LastWord onClose={() => setAsking(false)} />}
    </Card>
  )
}

function LastWord({ onClose }: { onClose: () => void }) {
  const [words, setWords] = useState('')
  const erase = useAction('people', 'erase', () => {
    dropOwnDrafts()
    dropCheckIns()
    say.done('账号正在注销')
    Taro.switchTab({ url: PAGES.home })
  })
  return (
    <Sheet title="确定注销吗？" open onClose={onClose}>
      <View className="lead">{`注销后不能恢复。确定的话，请在下面输入「${ERASE_WORDS}」。`}</View>
      <TextField label="确认的话" hint={ERASE_WORDS} value={words} onChange={setWords} />
      <Button
        block
        busy={erase.isPending}
        disabled={words.trim() !== ERASE_WORDS}
        onClick={() => erase.mutate({ words: ERASE_WORDS })}
      >
        确定注销
      </Button>
      <Button block kind="plain" onClick={onClose}>
        再想想
      </Button>
    </Sheet>
  )
}
