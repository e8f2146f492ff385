import { conflict, forbidden } from './errors'

/** One edge of a state machine: who may do what, from which states, and where it leads. */
export interface Edge<Status extends string, Actor extends string> {
  from: readonly Status[]
  to: Status
  by: readonly Actor[]
  /** The action in Chinese, e.g. «认领». */
  label: string
}

/**
 * A state machine as one table. `open` lists what may be done; `step` answers the new status, or throws FORBIDDEN when the caller is none of those
 * who may ever do this, CONFLICT when the state does not allow it now.
 */
export function machine<Status extends string, Actor extends string, Action extends string>(spec: {
  /** The thing in Chinese, e.g. «这个心愿». */
  noun: string
  labels: Record<Status, string>
  edges: Record<Action, Edge<Status, Actor>>
}) {
  const isAction = (name: string): name is Action => Object.hasOwn(spec.edges, name)
  return {
    ...spec,
    /** The actions open to these actors in this state, in the order of the table. */
    open(status: Status, actors: readonly Actor[]): Action[] {
      return Object.keys(spec.edges)
        .filter(isAction)
        .filter(action => {
          const { from, by } = spec.edges[action]
          return from.includes(status) && by.some(actor => actors.includes(actor))
        })
    },
    step(status: Status, action: Action, actors: readonly Actor[]): Status {
      const edge = spec.edges[action]
      if (!edge.by.some(actor => actors.includes(actor))) throw forbidden(`您不能${edge.label}${spec.noun}`)
      if (!edge.from.includes(status))
        throw conflict(`${spec.noun}目前是「${spec.labels[status]}」，不能${edge.label}`)
      return edge.to
    },
  }
}
