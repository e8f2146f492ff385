// Taro leaves aria-* out of the mini-program's templates, so a screen reader would hear nothing. This plugin puts them
// in, on both sides that must agree: the templates at build time and the attributes the app sends at run time.
const path = require('node:path')
const components = require('./components')

module.exports = ctx =>
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      platform.template?.mergeComponents(ctx, components)
      platform.runtimePath = [].concat(platform.runtimePath, path.join(__dirname, 'runtime.js'))
    },
  })
