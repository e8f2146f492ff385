import Taro from '@tarojs/taro'
import { PAGES } from '@/platform/navigate'
import { useAction } from '@/query/hooks'
import { useDraft } from '@/query/useDraft'
import { say } from '@/ui/say'
import { inputOf, isReady, type MenuForm } from './menuForm'

/** A menu under the pen, and what can be done with it: keep it as a draft or a template, or publish it. */
export function useMenuEditor(start: MenuForm, from: string, draftId: string | undefined) {
  // What is on the phone was written over this beginning; somebody else may have written on the draft meanwhile.
  const draft = useDraft(`menu.${from}`, start, { base: JSON.stringify(start) })
  const menu = draft.form
  const publish = useAction('menu', 'publish', () => {
    draft.sent()
    say.done('菜单已发布')
    Taro.switchTab({ url: PAGES.service })
  })
  const create = useAction('menu', 'createDraft', (made, { template }) => {
    draft.sent()
    say.done(template ? '已存为模板' : '已存为草稿')
    // From here on it is this draft that is edited, and that publishing puts away.
    if (!template) Taro.redirectTo({ url: `${PAGES.menuPublish}?draftId=${made.draftId}` })
  })
  const save = useAction('menu', 'saveDraft', () => {
    draft.sent()
    say.done('草稿已保存')
  })
  const input = inputOf(menu)
  return {
    menu,
    ready: isReady(menu),
    busy: publish.isPending || create.isPending || save.isPending,
    change: draft.change,
    note: draft.note,
    keep: () => (draftId ? save.mutate({ ...input, draftId }) : create.mutate({ ...input, template: false })),
    keepAsTemplate: () => create.mutate({ ...input, template: true }),
    publish: () => publish.mutate({ ...input, ...(draftId && { draftId }) }),
  }
}
