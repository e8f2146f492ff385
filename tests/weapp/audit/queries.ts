import * as z from 'zod'
import type { Stage } from '../smoke.settings'

const imports = z.object({
  data: z.object({ items: z.array(z.object({ importId: z.string(), status: z.string() })) }),
})

/** What pages are opened with so that the demo street has rows for their lists. */
export async function queriesOfLists(stage: Stage): Promise<Record<string, string>> {
  const secretary = stage.cloudOf('demo-secretary-zhao')
  const { data } = imports.parse(
    await secretary('people', { path: 'imports', input: { communityId: 'wutong' } }),
  )
  const looked = data.items.find(({ status }) => status === 'previewed')
  return {
    'features/people/pages/import/index': `id=${looked?.importId}`,
    // The day on which 梧桐早餐铺 handed something over.
    'features/shop/pages/day/index': 'day=2026-10-22',
  }
}
