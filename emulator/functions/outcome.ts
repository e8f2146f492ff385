/** How a call ended. */

/**
 * `threw`: the function's own error. `load`: its code cannot be loaded. `timeout`, `memory`: it went over its limit and
 * its instance was killed. `crashed`: its instance died. `tooLarge`: the answer is over the limit. `busy`: refused,
 * too many events wait. `stopped`: the emulator stopped or was reset.
 */
export type Failure = 'threw' | 'load' | 'timeout' | 'memory' | 'crashed' | 'tooLarge' | 'busy' | 'stopped'

export type Outcome = { ok: true; json: string } | { ok: false; failure: Failure; error: string }

export const failed = (failure: Failure, error: string): Outcome => ({ ok: false, failure, error })
