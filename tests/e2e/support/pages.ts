import { z } from 'zod'
import { localCloud } from '../../weapp/cloud'
import { queriesOn } from '../../weapp/smoke.settings'

interface Config {
  pages: string[]
  subPackages: { root: string; pages: string[] }[]
}

/** The paths of all pages, as the app's own configuration names them. */
export function allPages(): string[] {
  let config: Config = { pages: [], subPackages: [] }
  Object.assign(globalThis, { defineAppConfig: (given: Config) => Object.assign(config, given) })
  require('../../../src/app.config')
  config = { ...config }
  return [
    ...config.pages,
    ...config.subPackages.flatMap(({ root, pages }) => pages.map(page => `${root}/${page}`)),
  ]
}

/** Who is at home on a page: the first that fits; everybody's pages are looked at by a member. */
const AT_HOME: [RegExp, string][] = [
  [/people\/pages\/(join)/, 'demo-newcomer'],
  [/people\/pages\/(roster|import|community-code)|desk|report\/pages\/(home|list)/, 'demo-secretary-zhao'],
  [
    /post\/pages\/(publish|manage)|menu\/pages\/(publish|drafts|manage|amend|community)/,
    'demo-secretary-zhao',
  ],
  [/attendance\/pages\/(code|roster)|team\/pages\/shift|shop\/pages\/place/, 'demo-secretary-zhao'],
  [/unit\/|people\/pages\/vouch/, 'demo-liaison-zhou'],
  [/shop\/pages\/(clerk|day|months|keep|edit)/, 'demo-clerk'],
  [/admin|attendance\/pages\/approvals|wish\/pages\/street|report\/pages\/street/, 'demo-admin'],
  [/points\/pages\/(books|adjustments|rules|budget)|shop\/pages\/merchants/, 'demo-admin'],
  [/menu\/pages\/organisations/, 'demo-admin'],
  [/./, 'demo-member-li'],
]

export const atHomeOn = (page: string) => AT_HOME.find(([pages]) => pages.test(page))?.[1] ?? ''

const shifts = z.object({ data: z.object({ items: z.array(z.object({ shiftId: z.string() })).min(1) }) })

/** What each page is opened with, on this street: the shift is the next one, which one can check in to. */
export async function queriesAt(url: string): Promise<Record<string, string>> {
  const call = localCloud(url, 'demo-member-li')
  const coming = shifts.parse(await call('post', { path: 'myShifts', input: { when: 'coming' } }))
  const shift = `shiftId=${coming.data.items[0]?.shiftId}`
  return {
    ...(await queriesOn(call)),
    'features/unit/pages/exemptions/index': 'unitId=library',
    'features/attendance/pages/check-in/index': shift,
    'features/attendance/pages/code/index': shift,
  }
}
