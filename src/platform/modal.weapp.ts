/** WeChat has no keys, and moves a screen reader by what is hidden from it. */
export const takeOver =
  (_sheet: HTMLElement, _title: HTMLElement, _close: () => void): (() => void) =>
  () =>
    undefined
