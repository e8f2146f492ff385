import path from 'node:path'
import { defineConfig } from '@tarojs/cli'

/** Taro's build: one source, two outputs (`dist/weapp` for WeChat, `dist/h5` for the browser and the tests). */
export default defineConfig(() => ({
  projectName: 'linli',
  date: '2026-11-21',
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
  sourceRoot: 'src',
  outputRoot: `dist/${process.env.TARO_ENV ?? 'weapp'}`,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  plugins: ['@tarojs/plugin-html'],
  alias: {
    '@': path.resolve(__dirname, '..', 'src'),
    '@cloud': path.resolve(__dirname, '..', 'cloudfunctions'),
  },
  defineConstants: {},
  copy: { patterns: [], options: {} },
  cache: { enable: false },
  mini: {
    postcss: { pxtransform: { enable: true, config: {} }, cssModules: { enable: false } },
  },
  h5: {
    publicPath: './',
    staticDirectory: 'static',
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash].css',
      chunkFilename: 'css/[name].[contenthash].css',
    },
    router: { mode: 'hash' },
    postcss: { autoprefixer: { enable: true }, cssModules: { enable: false } },
  },
}))
