import type { Logic } from './logic'
import type { Report } from './report'
import type { Data, Instance, Method } from './types'
import type { View } from './view'

/** What passes between the app's code and the view, copied on the way as WeChat copies it. */
export interface Crossing {
  /** The functions of a record, called with copies of what the view sends, their errors reported and not thrown. */
  methods(file: string, record: unknown): Record<string, Method>
  /** Makes `setData` copy its data into the view, and counts it. */
  meter(instance: Instance): void
  /** A copy of data for the view. */
  data(value: unknown): Data
  /** Property types are named by constructors, and the view knows only its own. */
  properties(properties: unknown): Record<string, unknown>
}

const isMethod = (value: unknown): value is Method => typeof value === 'function'

/** The functions among a record's values. */
export const methodsOf = (record: unknown): [string, Method][] =>
  Object.entries(record ?? {}).filter((entry): entry is [string, Method] => isMethod(entry[1]))

const convertType = (value: unknown, types: Record<string, unknown>): unknown => {
  if (isMethod(value)) return types[value.name] ?? null
  if (typeof value !== 'object' || value === null || !('type' in value)) return value
  return { ...value, type: convertType(value.type, types) }
}

/** Opens the crossing between an app's logic and its view. */
export const createCrossing = (view: View, logic: Logic, report: Report): Crossing => {
  const types = view.evaluate<Record<string, unknown>>(
    '({ String, Number, Boolean, Object, Array })',
    'types',
  )
  const guarded = (where: string, method: Method): Method =>
    function (...args) {
      return report.guard(where, () => method.apply(this, args.map(logic.adopt)))
    }
  return {
    methods: (file, record) =>
      Object.fromEntries(
        methodsOf(record).map(([name, method]) => [name, guarded(`${file} ${name}`, method)]),
      ),
    meter: instance => {
      const { setData } = instance
      instance.setData = (patch, done) => {
        const text = JSON.stringify(patch)
        report.update(patch, Buffer.byteLength(text))
        setData(view.parse(text))
        if (done) report.later('a setData callback', done)
      }
    },
    data: value => view.parse(JSON.stringify(value ?? {})),
    properties: properties =>
      Object.fromEntries(
        Object.entries(properties ?? {}).map(([name, value]) => [name, convertType(value, types)]),
      ),
  }
}
