import { Image, View } from '@tarojs/components'
import { PAGES } from '@/platform/navigate'
import { hasPageLinks, pageLink } from '@/platform/pageLink'
import { useCall } from '@/query/hooks'
import { Loaded } from '@/ui/Loaded'
import { QrCode } from '@/ui/QrCode'
import './code.scss'

/** What whoever wants to check a certificate scans: it opens the page that verifies this very number. */
export const CertificateQr = ({ certificateNo }: { certificateNo: string }) => (
  <View className="code">
    {hasPageLinks ? (
      <QrCode text={pageLink(PAGES.verify, { no: certificateNo })} label="核验二维码" />
    ) : (
      <MiniProgramCode certificateNo={certificateNo} />
    )}
    <View className="lead">请对方扫码核验</View>
    <View>{certificateNo}</View>
  </View>
)

function MiniProgramCode({ certificateNo }: { certificateNo: string }) {
  const code = useCall('attendance', 'certificateCode', { certificateNo })
  return (
    <Loaded query={code}>
      {({ image }) => <Image className="qr" src={image} mode="scaleToFill" aria-label="核验二维码" />}
    </Loaded>
  )
}
