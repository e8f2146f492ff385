/**
 * Builds the mini-program for one target with Taro, unless it is built from these very sources already, and weighs what
 * came out.
 */
import { runQuietly } from './run'
import { weighH5, weighWeapp } from './sizes'
import { inputHash, isFresh, markFresh } from './stamp'

export type Target = 'weapp' | 'h5'

const WEIGH = { weapp: weighWeapp, h5: weighH5 }

export async function buildApp(target: Target) {
  const folder = `dist/${target}`
  await compile(target, folder)
  WEIGH[target](folder)
}

async function compile(target: Target, folder: string) {
  const hash = await inputHash()
  if (await isFresh(folder, hash)) return
  await runQuietly(process.execPath, ['node_modules/@tarojs/cli/bin/taro', 'build', '--type', target], {
    ...process.env,
    NODE_ENV: 'production',
  })
  await markFresh(folder, hash)
}
