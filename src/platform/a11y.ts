/** Attributes that a screen reader needs, in the spelling of both targets (weapp: aria-role; browser: role). */
export const a11y = (
  role:
    | 'button'
    | 'heading'
    | 'status'
    | 'alert'
    | 'list'
    | 'listitem'
    | 'switch'
    | 'img'
    | 'group'
    | 'dialog'
    | 'alertdialog',
  label?: string,
) => ({
  role,
  'aria-role': role,
  ...(label === undefined ? {} : { 'aria-label': label }),
})
