import type { Person } from '../person'
import type { Street } from '../street'

/** One job as docs/flows.md lists it: whose it is, what it is called, and how it is done by somebody of the demo street. */
export interface Job {
  whose: string
  name: string
  /** The id of who does it here. */
  by: string
  /** So many minutes pass before. */
  later: number
  /** From the home page to something that can be seen only once the server has answered. */
  way(person: Person, street: Street): Promise<unknown>
}

export const job = (whose: string, name: string, by: string, way: Job['way'], later = 0): Job => ({
  ...{ whose, name, by, way, later },
})

export const WANG = 'demo-resident-wang'
export const MA = 'demo-resident-ma'
export const LI = 'demo-member-li'
export const CHEN = 'demo-member-chen'
export const NEWCOMER = 'demo-newcomer'
export const ZHAO = 'demo-secretary-zhao'
export const ZHOU = 'demo-liaison-zhou'
export const CLERK = 'demo-clerk'
export const HE = 'demo-admin'
