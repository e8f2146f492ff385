/** The words that stand in for WeChat's content check: enough to see every answer, no more. */
export const RISKY_WORDS: readonly string[] = [
  ...['赌博', '代开发票', '办假证', '刷单返利', '枪支'],
  // WeChat's own samples for trying the check out.
  ...['特3456书yuuo莞6543李zxcz蒜7782法fgnv级', '完2347全dfji试3726测asad感3847知qwez到'],
]

export const REVIEW_WORDS: readonly string[] = ['微信号', '加我微信', '转账']

/** In the name of a picture or sound, which nobody here looks at, these count as well. */
export const RISKY_NAMES: readonly string[] = ['risky']
export const REVIEW_NAMES: readonly string[] = ['review']
