import { EVENTS_REMEMBERED } from '../../limits'
import type { Origin } from '../identity'

/** The callers of the latest events, by request id. */
export const createOrigins = () => {
  const origins = new Map<string, Origin>()
  return {
    of: (requestId: string) => origins.get(requestId),
    add(requestId: string, origin: Origin) {
      origins.set(requestId, origin)
      const [oldest] = origins.keys()
      if (origins.size > EVENTS_REMEMBERED && oldest !== undefined) origins.delete(oldest)
    },
  }
}
