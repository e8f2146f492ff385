/** The words that stand in for WeChat's content check: enough to see every answer, no more. */
export const RISKY_WORDS: readonly string[] = ['赌博', '代开发票', '办假证', '刷单返利', '枪支']

export const REVIEW_WORDS: readonly string[] = ['微信号', '加我微信', '转账']
