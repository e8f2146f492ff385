import { type App, readJson, resolveIn } from '../bundle/app'

/** The components that a page or component may draw, by their tags, as files of the package. */
export const usingOf = (app: App, file: string): Record<string, string> => {
  const own = readJson<{ usingComponents?: Record<string, string> }>(app.dist, `${file}.json`).usingComponents
  const named = [
    ...Object.entries(app.usingComponents).map(([tag, to]) => [tag, resolveIn('app.json', to)] as const),
    ...Object.entries(own ?? {}).map(([tag, to]) => [tag, resolveIn(file, to)] as const),
  ]
  return Object.fromEntries(named.filter(([, to]) => !to.includes('://')))
}
