import { useState } from 'react'
import { useCall } from '@/query/hooks'
import { Button } from '@/ui/Button'
import { Title } from '@/ui/Card'
import { TextField } from '@/ui/Field'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { CertificateCard } from '../../components/CertificateCard'

/** Anyone types a number and reads whether the certificate is real. */
export default function VerifyPage() {
  const [typed, type] = useState('')
  const [certificateNo, check] = useState('')
  return (
    <Screen>
      <Title>核验打卡证明</Title>
      <TextField label="证明编号" hint="例如：LN20261121-7K2M9QXA" max={24} value={typed} onChange={type} />
      <Button block disabled={typed.trim() === ''} onClick={() => check(typed)}>
        查一查
      </Button>
      {certificateNo && <Checked certificateNo={certificateNo} />}
    </Screen>
  )
}

function Checked({ certificateNo }: { certificateNo: string }) {
  const certificate = useCall('attendance', 'verifyCertificate', { certificateNo })
  return <Loaded query={certificate}>{data => <CertificateCard certificate={data} />}</Loaded>
}
