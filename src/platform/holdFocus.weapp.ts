/** WeChat has no focus to move: a screen reader is told by the role. */
export const holdFocus = (_id: string, _onEscape: () => void) => () => undefined
