import type { PropsWithChildren } from 'react'
import type { Output } from '@/platform/call'
import { minutesLabel, momentLabel } from '@/platform/dates'
import { Badge } from '@/ui/Badge'
import { Card, Pair, Title } from '@/ui/Card'

export type Certificate = Output<'attendance', 'verifyCertificate'>

/** A certificate as its holder and whoever checks it read it. Twenty stand on a page, and WeChat counts every node of them. */
export const CertificateCard = ({
  certificate,
  children,
}: PropsWithChildren<{ certificate: Certificate }>) => (
  <Card>
    <Badge tone={certificate.valid ? 'good' : 'bad'}>{certificate.valid ? '真实有效' : '已作废'}</Badge>
    <Title>{certificate.certificateNo}</Title>
    {certificate.revokedAt && (
      <Pair name="作废">{`${momentLabel(certificate.revokedAt)}，${certificate.revokedReason ?? ''}`}</Pair>
    )}
    {certificate.replacedBy && <Pair name="现状">{`已由 ${certificate.replacedBy} 替代`}</Pair>}
    {certificate.replaces && <Pair name="替代">{certificate.replaces}</Pair>}
    <Pair name="姓名">{certificate.displayName}</Pair>
    <Pair name="所在">{[certificate.unitName, certificate.communityName].filter(Boolean).join('，')}</Pair>
    <Pair name="时间">{`${certificate.from} 至 ${certificate.to}`}</Pair>
    <Pair name="服务">{`${certificate.services} 次，共 ${minutesLabel(certificate.minutes)}`}</Pair>
    <Pair name="开具">
      {`${momentLabel(certificate.issuedAt)}${certificate.byUnit ? '，单位统一开具' : ''}`}
    </Pair>
    {children}
  </Card>
)
