import { ExemptionTask } from '@/features/unit/components/ExemptionTask'
import { Heading } from '@/ui/Card'
import { Loaded } from '@/ui/Loaded'
import type { useWaiting } from '../useWaiting'

/** Months without service that members ask for, decided in place. Nothing shows when none waits. */
export const ExemptionTasks = ({ query }: { query: ReturnType<typeof useWaiting>['exemptions'] }) => (
  <Loaded query={query}>
    {({ items, nextCursor }) =>
      items.length > 0 && (
        <>
          <Heading>{`待审核的免服务 ${items.length}${nextCursor ? '+' : ''}`}</Heading>
          {items.map(exemption => (
            <ExemptionTask key={exemption.exemptionId} exemption={exemption} />
          ))}
        </>
      )
    }
  </Loaded>
)
