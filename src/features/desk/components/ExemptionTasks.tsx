import { DESK_LABELS } from '@cloud/report/labels'
import { ExemptionTask } from '@/features/unit/components/ExemptionTask'
import type { Waiting } from '../useDesk'
import { Group } from './Group'

/** Months without service that members ask for, decided in place. */
export const ExemptionTasks = ({ group }: { group: Waiting<'exemptions'> }) => (
  <Group title={DESK_LABELS.exemptions} group={group} cards>
    {exemption => <ExemptionTask key={exemption.exemptionId} exemption={exemption} />}
  </Group>
)
