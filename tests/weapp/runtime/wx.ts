import { answerAtOnce, createAnswers, type Replies } from './answers'
import { answersAtOnce, apiNames, isListening } from './apis'
import { createListeners } from './listeners'
import type { Logic } from './logic'
import type { Report } from './report'

const CLOUD = ['init', 'callFunction', 'uploadFile', 'downloadFile', 'deleteFile', 'getTempFileURL']

/**
 * Builds the `wx` of the app: every function of the official typings, answered by `replies` where there is one and
 * by a plain success where there is not. `replies` may change while the app runs. Calls are noted in the report.
 */
export const createWx = (logic: Logic, report: Report, replies: Replies) => {
  const listeners = createListeners(logic, report)
  const answers = createAnswers(logic, report, replies)
  const make = (api: string) => {
    if (isListening(api)) return listeners.make(api)
    return answersAtOnce(api) ? answerAtOnce(api, replies) : answers.make(api)
  }
  const wx: Record<string, unknown> = {
    ...Object.fromEntries(apiNames().map(name => [name, make(name)])),
    cloud: Object.fromEntries(CLOUD.map(name => [name, answers.make(`cloud.${name}`)])),
    nextTick: (run: () => void) => report.later('nextTick', run),
    env: { USER_DATA_PATH: 'wxfile://usr' },
  }
  return { wx, awaited: answers.awaited, emit: listeners.emit }
}
