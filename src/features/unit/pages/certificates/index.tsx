import { CertificateCard } from '@/features/attendance/components/CertificateCard'
import { Reissue } from '@/features/attendance/components/Reissue'
import { call } from '@/platform/call'
import { usePages } from '@/query/hooks'
import { List } from '@/ui/List'
import { Screen } from '@/ui/Screen'
import { Liaising } from '../../components/Liaising'

/** Certificates that name the unit, of those who are in it still. */
export default function UnitCertificatesPage() {
  return (
    <Screen>
      <Liaising choose>{({ unitId }) => <Certificates key={unitId} unitId={unitId} />}</Liaising>
    </Screen>
  )
}

function Certificates({ unitId }: { unitId: string }) {
  const certificates = usePages(['attendance', 'unitCertificates', unitId], cursor =>
    call('attendance', 'unitCertificates', { unitId, ...(cursor && { cursor }) }),
  )
  return (
    <List pages={certificates} empty="本单位还没有开过证明" cards>
      {certificate => (
        <CertificateCard key={certificate.certificateNo} certificate={certificate}>
          {!certificate.valid && !certificate.replacedBy && (
            <Reissue certificateNo={certificate.certificateNo} />
          )}
        </CertificateCard>
      )}
    </List>
  )
}
