import type { Service } from '../service'
import { invokeFunction } from './invoke-function'
import type { Runtime } from './runtime'

/** Functions calling functions; the plain door is `POST /functions/<name>`. */
export const createFunctionsService = (runtime: Runtime): Service => ({
  name: 'functions',
  actions: { 'functions.invokeFunction': invokeFunction(runtime) },
  start: async () => {},
  stop: () => runtime.stop(),
  reset: () => runtime.reset(),
})
