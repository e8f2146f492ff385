import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '@/ui/Button'
import { Sheet } from '@/ui/Sheet'
import { type Certificate, CertificateCard } from './CertificateCard'
import { CertificateQr } from './CertificateQr'
import { Reissue } from './Reissue'

/** A certificate of one's own, with what can be done with it. */
export function OwnCertificate({ certificate }: { certificate: Certificate }) {
  const { certificateNo, valid, replacedBy } = certificate
  const [showing, show] = useState(false)
  return (
    <CertificateCard certificate={certificate}>
      {valid && (
        <Button block onClick={() => show(true)}>
          出示二维码
        </Button>
      )}
      {valid && (
        <Button block kind="plain" onClick={() => copy(certificateNo)}>
          复制编号
        </Button>
      )}
      {!valid && !replacedBy && <Reissue certificateNo={certificateNo} />}
      {showing && (
        <Sheet title="打卡证明" open onClose={() => show(false)}>
          <CertificateQr certificateNo={certificateNo} />
          <Button block kind="plain" onClick={() => show(false)}>
            收起二维码
          </Button>
        </Sheet>
      )}
    </CertificateCard>
  )
}

const copy = (certificateNo: string) => Taro.setClipboardData({ data: certificateNo })
