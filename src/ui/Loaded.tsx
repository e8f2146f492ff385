import { View } from '@tarojs/components'
import { type ReactNode, useContext } from 'react'
import { a11y } from '@/platform/a11y'
import { CallError } from '@/platform/call'
import { go, PAGES } from '@/platform/navigate'
import { Button } from './Button'
import { Here } from './here'
import { Icon, type IconName } from './Icon'

interface Query<T> {
  data: T | undefined
  error: Error | null
  isPending: boolean
  refetch: () => unknown
}

interface Props<T> {
  query: Query<T>
  /** What is coming, so that its outline can be shown: a card with words, or a list. */
  shape?: Shape
  children: (data: T) => ReactNode
}

/** The states of anything that is read: its outline while it loads, what went wrong and what to do, then the thing itself. */
export function Loaded<T>({ query, shape, children }: Props<T>) {
  if (query.error && (query.data === undefined || isFinal(query.error)))
    return <Refused error={query.error} retry={() => query.refetch()} />
  return query.data === undefined ? <Bones shape={shape} /> : children(query.data)
}

const codeOf = (error: Error) => (error instanceof CallError ? error.code : undefined)

/** What was shown may no longer be: not a lost connection, but a «no». */
const isFinal = (error: Error) => codeOf(error) === 'FORBIDDEN' || codeOf(error) === 'NOT_FOUND'

/** A try again helps against a lost connection or a fault of ours; against a «no» it does not. */
function Refused({ error, retry }: { error: Error; retry: () => void }) {
  if (codeOf(error) === 'FORBIDDEN') return <NoPermission>{error.message}</NoPermission>
  if (codeOf(error) === 'NOT_FOUND')
    return <Note icon="empty" title={error.message} role="alert" actions={<ToHome />} />
  return (
    <Problem message={error.message} icon={codeOf(error) === 'OFFLINE' ? 'offline' : 'alert'} retry={retry} />
  )
}

interface NoteProps {
  icon: IconName
  title: string
  sub?: string
  role?: 'alert'
  actions?: ReactNode
}

/** Words in the place of content, and what to do. */
const Note = ({ icon, title, sub, role, actions }: NoteProps) => (
  <View className="note" {...(role && a11y(role))}>
    <View className="note-icon">
      <Icon name={icon} />
    </View>
    <View className="note-title">{title}</View>
    {sub && <View className="note-sub">{sub}</View>}
    {actions && <View className="note-actions">{actions}</View>}
  </View>
)

/** Not for who is there. */
function ToHome() {
  if (useContext(Here) === PAGES.home) return null
  return (
    <Button kind="plain" onClick={() => go(PAGES.home)}>
      回首页
    </Button>
  )
}

interface ProblemProps {
  message: string
  icon?: 'alert' | 'offline'
  retry: () => void
}

/** What went wrong and a way to try again. */
export const Problem = ({ message, icon = 'alert', retry }: ProblemProps) => (
  <Note
    icon={icon}
    title={message}
    role="alert"
    actions={
      <>
        <Button kind="plain" onClick={retry}>
          再试一次
        </Button>
        <ToHome />
      </>
    }
  />
)

/** This is for somebody else: says for whom, and whom to ask. Trying again would not help, so nothing offers it. */
export const NoPermission = ({ children }: { children: string }) => (
  <Note
    icon="lock"
    title={`没有权限：${children}`}
    sub="如果您需要办理，请联系社区书记或街道管理员"
    role="alert"
    actions={<ToHome />}
  />
)

/** Nothing here, and what one can do about it. */
export const Empty = ({ children, action }: { children: string; action?: ReactNode }) => (
  <Note icon="empty" title={children} actions={action} />
)

type Shape = 'card' | 'rows' | undefined

/** So many rows fit above the fold of a small phone. */
const ROWS = ['1', '2', '3', '4']

/** The outline of what is being read. */
export const Bones = ({ shape = 'card' }: { shape?: Shape }) => (
  <View className="card" {...a11y('status', '正在读取')}>
    {shape === 'card' ? (
      <Bone />
    ) : (
      ROWS.map(row => (
        <View key={row} className="row">
          <View className="row-main">
            <Bone />
          </View>
        </View>
      ))
    )}
  </View>
)

/** A title and a line under it. */
const Bone = () => (
  <>
    <View className="bone bone-short" />
    <View className="bone" />
  </>
)
