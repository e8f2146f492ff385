import { EXEMPTION_KIND_LABELS, EXEMPTION_LABELS } from '@cloud/attendance/exemption/labels'
import type { PropsWithChildren } from 'react'
import type { Output } from '@/platform/call'
import { momentLabel } from '@/platform/dates'
import { Badge, type Tone } from '@/ui/Badge'
import { Card, Pair, Title } from '@/ui/Card'
import { periodLabel } from '../exemptionForm'

export type Exemption = Output<'attendance', 'exemptions'>['items'][number]

const TONES: Record<Exemption['status'], Tone> = {
  pending: 'wait',
  granted: 'good',
  declined: 'bad',
  revoked: 'plain',
}

/** An exemption as the member and those who decide on it read it. */
export const ExemptionCard = ({
  exemption,
  named = false,
  children,
}: PropsWithChildren<{ exemption: Exemption; named?: boolean }>) => (
  <Card>
    <Badge tone={TONES[exemption.status]}>{EXEMPTION_LABELS[exemption.status]}</Badge>
    <Title>{periodLabel(exemption)}</Title>
    {named && <Pair name="党员">{exemption.displayName}</Pair>}
    <Pair name="原因">{`${EXEMPTION_KIND_LABELS[exemption.kind]}：${exemption.reason}`}</Pair>
    <Pair name="提交">{momentLabel(exemption.appliedAt)}</Pair>
    {exemption.decidedBy && <Pair name="办理">{exemption.decidedBy}</Pair>}
    {exemption.decidedReason && <Pair name="说明">{exemption.decidedReason}</Pair>}
    {children}
  </Card>
)
