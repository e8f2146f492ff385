/** Builds the mini-program for one target with Taro, unless it is built from these very sources already. */
import { runQuietly } from './run'
import { inputHash, isFresh, markFresh } from './stamp'

export type Target = 'weapp' | 'h5'

export async function buildApp(target: Target) {
  const folder = `dist/${target}`
  const hash = await inputHash()
  if (await isFresh(folder, hash)) return
  await runQuietly(process.execPath, ['node_modules/@tarojs/cli/bin/taro', 'build', '--type', target], {
    ...process.env,
    NODE_ENV: 'production',
  })
  await markFresh(folder, hash)
}
