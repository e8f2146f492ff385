import { View } from '@tarojs/components'
import { isValidElement, type PropsWithChildren, type ReactNode } from 'react'

interface Props {
  title: string
  sub?: string | undefined
  /**
   * A badge, an amount or a button at the end; in large letters it stands under the words. Where the row opens something its
   * words are read aloud, so they must stand in it as they are, not behind a component of its own (a function that answers
   * the badge will do).
   */
  end?: ReactNode
  /** Opens what the row is about. */
  onClick?: () => void
}

/**
 * A row of a list. Who hears it hears its title, what stands under it and its state. There are many, so it is compiled to a
 * template of its own (`compileMode`), which takes no spread attributes, and anything but text and elements written here
 * only as a component that always draws an element.
 */
export function Row({ title, sub, end, onClick }: Props) {
  const opens = onClick !== undefined
  const role = opens ? 'button' : undefined
  const label = opens ? [title, sub, wordsOf(end)].filter(Boolean).join('，') : undefined
  const className = end ? 'row row-ends' : 'row'
  return (
    <View compileMode className={className} onClick={onClick} role={role} aria-role={role} aria-label={label}>
      <View className="row-main">
        <View className="row-title">{title}</View>
        {sub && <View className="row-sub">{sub}</View>}
      </View>
      <End>{end}</End>
      {opens && <View className="row-go" />}
    </View>
  )
}

/** Takes no room of its own. */
const End = ({ children }: { children: ReactNode }) => <View className="row-end">{children}</View>

/** What stands in it, part by part. */
function wordsOf(part: ReactNode): string {
  if (typeof part === 'string' || typeof part === 'number') return String(part)
  if (Array.isArray(part)) return part.map(wordsOf).filter(Boolean).join('，')
  return isValidElement<PropsWithChildren>(part) ? wordsOf(part.props.children) : ''
}
