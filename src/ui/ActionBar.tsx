import { Button } from './Button'
import { ask, choose } from './say'

export interface BarAction {
  /** A verb and its object. */
  label: string
  run: () => void
  /** For what cannot be undone: the sentence that is asked first. */
  confirm?: string
}

interface Props {
  actions: BarAction[]
  busy: boolean
  /** Within a list. */
  size?: 'small' | undefined
}

/** The sticky bar's content, or a row's: the first action foremost, one more beside it, any others behind «更多». */
export function ActionBar({ actions, busy, size }: Props) {
  const [first, second, ...others] = actions
  const behind = second && others.length > 0 ? [second, ...others] : []
  return (
    <>
      {behind.length > 0 && (
        <Button
          size={size}
          className="button-more"
          kind="plain"
          disabled={busy}
          onClick={() => startOne(behind)}
        >
          更多
        </Button>
      )}
      {second && behind.length === 0 && (
        <Button size={size} kind="plain" disabled={busy} onClick={() => start(second)}>
          {second.label}
        </Button>
      )}
      {first && (
        <Button size={size} busy={busy} onClick={() => start(first)}>
          {first.label}
        </Button>
      )}
    </>
  )
}

async function start({ label, run, confirm }: BarAction) {
  if (confirm === undefined || (await ask(`${label}？`, confirm, '确定'))) run()
}

async function startOne(actions: BarAction[]) {
  const labels = actions.map(({ label }) => label)
  const action = actions[(await choose('还可以做的', labels)) ?? -1]
  if (action) await start(action)
}
