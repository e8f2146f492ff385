import path from 'node:path'
import { defineConfig } from '@tarojs/cli'

/** The only run-time code that the client shares with the functions: the words of `labels.ts` files. */
const sharedWords = (file: string) => /[\\/]cloudfunctions[\\/](?:\w+[\\/])+labels\.ts$/.test(file)

const legacy = (name: string) => path.resolve(__dirname, '..', 'node_modules', name, 'build/legacy/index.js')

/**
 * A pixel stays a pixel. WeChat's own unit grows and shrinks with the screen: letters and targets would be too small on a
 * small phone, where they matter most, and a tablet would show little more than one.
 */
const postcss = {
  autoprefixer: { enable: true },
  pxtransform: { enable: false },
  cssModules: { enable: false },
}

/** Taro's build: one source, two outputs (`dist/weapp` for WeChat, `dist/h5` for the browser and the tests). */
export default defineConfig(() => ({
  projectName: 'linli',
  date: '2026-11-21',
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
  sourceRoot: 'src',
  // A development build must never be taken for what ships.
  outputRoot: `dist/${process.env.NODE_ENV === 'development' ? 'dev-' : ''}${process.env.TARO_ENV ?? 'weapp'}`,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  plugins: [
    '@tarojs/plugin-html',
    ...(process.env.TARO_ENV === 'weapp' ? [path.resolve(__dirname, 'aria')] : []),
  ],
  alias: {
    // The modern build keeps private fields (#name), which neither old phones nor Taro's minifier understand.
    '@tanstack/query-core': legacy('@tanstack/query-core'),
    '@tanstack/react-query': legacy('@tanstack/react-query'),
    '@': path.resolve(__dirname, '..', 'src'),
    '@cloud': path.resolve(__dirname, '..', 'cloudfunctions'),
  },
  cache: { enable: false },
  mini: {
    compile: { include: [sharedWords] },
    experimental: { compileMode: true },
    postcss,
  },
  h5: {
    compile: { include: [sharedWords] },
    // Relative, so that the app can be served from any folder; the development server knows only the root.
    publicPath: process.env.NODE_ENV === 'development' ? '/' : './',
    staticDirectory: 'static',
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash].css',
      chunkFilename: 'css/[name].[contenthash].css',
    },
    router: { mode: 'hash' },
    webpackChain(chain) {
      chain.plugin('firstLoad').use(path.resolve(__dirname, 'firstLoad.js'))
      // What most pages use is loaded once, with the first of them, and is not in every page again.
      const shared = { name: 'shared', chunks: 'async' as const, minChunks: 30, enforce: true }
      chain.optimization.splitChunks({ cacheGroups: { default: false, defaultVendors: false, shared } })
    },
    // `npm run dev` only: calls go on to the local cloud.
    devServer: {
      host: '127.0.0.1',
      port: Number(process.env.LINLI_DEV_PORT ?? 8787),
      open: false,
      proxy: [
        { context: ['/functions', '/storage', '/admin', '/emulator'], target: process.env.LINLI_CLOUD },
      ],
    },
    postcss,
  },
}))
