import { View } from '@tarojs/components'
import { PhoneButton } from '@/platform/PhoneButton'
import { useAction } from '@/query/hooks'
import { useMe } from '@/query/session'
import { Card, Heading } from '@/ui/Card'
import { say } from '@/ui/say'

const FOUND = {
  active: '已按社区名册确认，您已经报到了',
  marked: '您在社区名册里，请等书记确认',
  no: '名册里没有这个手机号，请在下面提交报到',
}

/** Who is on the community's roster needs no form: the phone number says so. Asked for here and nowhere else. */
export function RosterByPhone() {
  const me = useMe().data
  const setPhone = useAction('people', 'setPhone', ({ matched }) => say.done(FOUND[matched]))
  return (
    <Card>
      <Heading>在社区的党员名册里？</Heading>
      <View className="lead">
        {me?.phone
          ? `已用手机号 ${me.phone} 核对过名册。换了号可以再核对一次。`
          : '用手机号核对，在册的马上报到，不用填表。手机号只用来核对名册，别人看到的是打码的。'}
      </View>
      <PhoneButton busy={setPhone.isPending} onCode={code => setPhone.mutate({ code })}>
        用手机号核对名册
      </PhoneButton>
    </Card>
  )
}
