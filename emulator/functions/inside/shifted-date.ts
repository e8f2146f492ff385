/** A global Date that follows the emulator's clock, so that unmodified function code lives in the time tests set. */

/** Replaces the global Date of this thread; `offsetMs` is asked at each reading. */
export const installShiftedDate = (offsetMs: () => number): void => {
  const Real = globalThis.Date
  const now = () => Real.now() + offsetMs()
  const shifted = new Proxy(Real, {
    construct: (target, args, newTarget) =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
    apply: () => new Real(now()).toString(),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
  })
  // `date.constructor === Date` stays true.
  Object.defineProperty(Real.prototype, 'constructor', { value: shifted, writable: true, configurable: true })
  globalThis.Date = shifted
}
