import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from 'playwright-core'

/** What is kept for people to look at: the page, and what it is called in the table. */
export const GALLERY: Record<string, string> = {
  'pages/home/index': '首页',
  'pages/service/index': '服务',
  'pages/me/index': '我的',
  'features/wish/pages/list/index': '邻居的心愿',
  'features/wish/pages/detail/index': '一个心愿',
  'features/wish/pages/post/index': '许个心愿',
  'features/post/pages/list/index': '服务岗位',
  'features/post/pages/detail/index': '一个岗位',
  'features/attendance/pages/check-in/index': '签到',
  'features/attendance/pages/code/index': '签到码（书记）',
  'features/attendance/pages/standing/index': '达标情况',
  'features/attendance/pages/card/index': '服务卡',
  'features/menu/pages/item/index': '一项服务',
  'features/menu/pages/order/index': '一个订单',
  'features/shop/pages/list/index': '爱心加油站',
  'features/shop/pages/voucher/index': '兑换券',
  'features/shop/pages/clerk/index': '核销（店员）',
  'features/desk/pages/home/index': '工作台（书记）',
  'features/report/pages/home/index': '社区统计',
  'features/report/pages/board/index': '公示栏',
  'features/unit/pages/home/index': '单位工作室',
  'features/admin/pages/home/index': '街道管理',
}

/** How each is shown, and what that is called. */
export const MODES: Record<string, string> = {
  '320': '320 px',
  '390': '390 px',
  '768': '768 px',
  large: '大字, 390 px',
}

const ROOT = path.resolve(__dirname, '../../..')
/** `npm run screens` keeps them with the documents; any other run leaves them beside what was built. */
export const FOLDER = path.join(ROOT, process.env.LINLI_SCREENS ?? 'dist/screens/gallery')

/** `features/wish/pages/list/index` as a file's name: `wish-list`. */
export const fileOf = (page: string, mode: string) =>
  `${page.replace(/features\/|pages\/|\/index/g, '').replaceAll('/', '-')}-${mode}.jpg`

/** Keeps what a person sees without scrolling, as a small file; pages that the gallery does not show leave none. */
export async function keep(page: Page, name: string, mode: string) {
  if (!GALLERY[name] || !MODES[mode]) return
  await mkdir(FOLDER, { recursive: true })
  await page.screenshot({ path: path.join(FOLDER, fileOf(name, mode)), type: 'jpeg', quality: 55 })
}

/** The page that shows all of them, for docs/screens. */
export function galleryTable(): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`
  const picture = (page: string, mode: string) =>
    `<img src="${fileOf(page, mode)}" width="200" alt="${GALLERY[page]}, ${MODES[mode]}">`
  return [
    '# Screens',
    '',
    'What people see without scrolling, on the demo street. Drawn by `npm run screens`, which also checks what an eye would:',
    'nothing beyond the edge, nothing cut off, nothing too small to read or to tap, nothing without a name.',
    '',
    line(['', ...Object.values(MODES)]),
    line(['---', ...Object.keys(MODES).map(() => '---')]),
    ...Object.keys(GALLERY).map(page =>
      line([GALLERY[page] ?? '', ...Object.keys(MODES).map(mode => picture(page, mode))]),
    ),
    '',
  ].join('\n')
}
