/** Asks before something that cannot be undone. */
import { h, patch } from './dom'
import { button } from './parts'

/** Resolves with true when the person agrees; Escape and the other button mean no. */
export const ask = (question: string, yes: string): Promise<boolean> => {
  const dialog = document.createElement('dialog')
  dialog.setAttribute('aria-labelledby', 'question')
  patch(dialog, [
    h('p', { id: 'question' }, question),
    h(
      'p',
      { class: 'buttons' },
      button('取消', () => dialog.close(), { autofocus: true }),
      button(yes, () => dialog.close('yes'), { class: 'danger' }),
    ),
  ])
  document.body.append(dialog)
  dialog.showModal()
  return new Promise(resolve => {
    dialog.addEventListener('close', () => {
      dialog.remove()
      resolve(dialog.returnValue === 'yes')
    })
  })
}
