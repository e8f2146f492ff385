/** Taro knows no such thing of browsers. */
export const useScreenOn = () => undefined
