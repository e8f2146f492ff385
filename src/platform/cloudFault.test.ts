import { isCloudFault } from './cloudFault'

const failed = (errMsg: string, errCode?: number) => ({
  errMsg: `cloud.callFunction:fail ${errMsg}`,
  ...(errCode !== undefined && { errCode }),
})

test.each([
  ['ran out of time', failed('Error: errCode: -504003 | errMsg: Invoking task timed out', -504003)],
  ['crashed', failed('Error: errCode: -504002 functions execute fail | errMsg: details', -504002)],
  ['is not there', failed('Error: errCode: -501000 | errMsg: FunctionName parameter could not be found')],
  [
    'has too much to do',
    failed('Error: errCode: -501004 exceed concurrent request limit | errMsg: -', -501004),
  ],
  ['crashed, as an older version says it', failed('cloud function execution error', -404011)],
  ['answered too much, as an error', Object.assign(new Error('errCode: -604001 | errMsg: details'), {})],
])('a function that %s was reached', (_what, error) => expect(isCloudFault(error)).toBe(true))

test.each([
  ['no network', failed('request:fail')],
  ['a network that leads nowhere', failed('request:fail timeout', -1)],
  ['a phone that gave up asking', failed('errCode: -404012 polling exceed max timeout retry', -404012)],
  ['what a browser throws', new TypeError('Failed to fetch')],
  ['nothing that is known', undefined],
])('%s is a lost connection', (_what, error) => expect(isCloudFault(error)).toBe(false))
