import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useCall } from '@/query/hooks'
import { Button } from '@/ui/Button'
import { Title } from '@/ui/Card'
import { TextField } from '@/ui/Field'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { CertificateCard } from '../../components/CertificateCard'
import { scannedNumber } from '../../scannedNumber'

/** Anyone, also who never joined, scans or types a number and reads whether the certificate is real. */
export default function VerifyPage() {
  const scanned = scannedNumber(useRouter().params)
  const [typed, type] = useState(scanned)
  const [certificateNo, check] = useState(scanned)
  return (
    <Screen>
      <Title>核验打卡证明</Title>
      <View className="lead">不用登记，谁都可以查。姓名只显示姓氏。</View>
      <TextField label="证明编号" hint="LN 开头的一串" max={24} value={typed} onChange={type} />
      <Button block disabled={typed.trim() === ''} onClick={() => check(typed)}>
        查一查
      </Button>
      {certificateNo && <Checked certificateNo={certificateNo} onOther={other => check(other)} />}
    </Screen>
  )
}

interface CheckedProps {
  certificateNo: string
  onOther: (certificateNo: string) => void
}

function Checked({ certificateNo, onOther }: CheckedProps) {
  const certificate = useCall('attendance', 'verifyCertificate', { certificateNo })
  return (
    <Loaded query={certificate}>
      {data => (
        <CertificateCard certificate={data}>
          {data.replacedBy && (
            <Button block kind="plain" onClick={() => data.replacedBy && onOther(data.replacedBy)}>
              查看替代它的证明
            </Button>
          )}
        </CertificateCard>
      )}
    </Loaded>
  )
}
