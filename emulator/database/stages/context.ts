/** Telling in which stage something went wrong. */
import { CloudError } from '../../errors'

/** Runs `compile`; its errors name the stage, as MongoDB's do. */
export const inStage = <T>(stage: string, compile: () => T): T => {
  try {
    return compile()
  } catch (error) {
    if (!(error instanceof CloudError)) throw error
    throw new CloudError(error.code, `Invalid ${stage} :: caused by :: ${error.message}`)
  }
}
