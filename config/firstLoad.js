// Notes which files a browser loads for the first page, beside the output, so that the build can hold them to a budget
// (scripts/sizes). Plain JavaScript: Node reads it.
const { writeFileSync } = require('node:fs')

/** As the app's entry imports it: pages of subpackages begin otherwise. */
const FIRST_PAGE = './pages/home/index'

const isFirstPage = group => group.origins.some(({ request }) => (request ?? '').startsWith(FIRST_PAGE))

module.exports = class FirstLoad {
  apply(compiler) {
    compiler.hooks.afterEmit.tap('FirstLoad', ({ entrypoints, chunkGroups }) => {
      const first = chunkGroups.filter(isFirstPage)
      if (first.length === 0) throw new Error(`nothing imports ${FIRST_PAGE}`)
      const groups = [...entrypoints.values(), ...first]
      const files = [...new Set(['index.html', ...groups.flatMap(group => group.getFiles())])]
      writeFileSync(`${compiler.outputPath}.first-load.json`, JSON.stringify(files, undefined, 2))
    })
  }
}
