/**
 * The kind of input that brings up the digit keys. In a browser that is a text input with a numeric keyboard: a number
 * input there drops leading zeros and shows arrows.
 */
export const digitsInput =
  process.env.TARO_ENV === 'h5'
    ? ({ type: 'text', nativeProps: { inputMode: 'numeric' } } as const)
    : ({ type: 'number', nativeProps: {} } as const)

export const plainInput = { type: 'text', nativeProps: {} } as const

/** WeChat offers the person's own nickname above the keys; it has checked it. */
export const nicknameInput =
  process.env.TARO_ENV === 'weapp' ? ({ type: 'nickname', nativeProps: {} } as const) : plainInput
