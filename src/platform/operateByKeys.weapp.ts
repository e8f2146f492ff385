/** WeChat has its own ways for whoever cannot touch. */
export const operateByKeys = () => undefined
