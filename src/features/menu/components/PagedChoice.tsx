import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/ui/Button'
import { Choice } from '@/ui/Choice'
import { TextField } from '@/ui/Field'
import { Empty, Loaded } from '@/ui/Loaded'

interface Pages<T> {
  data: T[] | undefined
  error: Error | null
  isPending: boolean
  refetch: () => unknown
  hasNextPage: boolean
  isFetchingNextPage: boolean
  fetchNextPage: () => unknown
}

interface Option {
  value: string
  label: string
}

interface Props<T> {
  label: string
  pages: Pages<T>
  /** Said when there is nothing to choose. */
  empty: string
  optionOf: (row: T) => Option
  value: string | undefined
  onChange: (value: string, label: string) => void
}

/** One of a paged list; further pages come on demand. */
export const PagedChoice = <T,>({ label, pages, empty, optionOf, value, onChange }: Props<T>) => (
  <Loaded query={pages}>
    {rows => {
      const options = rows.map(optionOf)
      if (options.length === 0) return <Empty>{empty}</Empty>
      const labelOf = (chosen: string) => options.find(one => one.value === chosen)?.label ?? ''
      const choose = (chosen: string) => onChange(chosen, labelOf(chosen))
      if (!pages.hasNextPage) return <Found {...{ label, options, value }} onChange={choose} />
      return (
        <>
          <Choice {...{ label, options, value }} onChange={choose} />
          <Button kind="plain" block busy={pages.isFetchingNextPage} onClick={() => pages.fetchNextPage()}>
            看更多
          </Button>
        </>
      )
    }}
  </Loaded>
)

/** Beyond so many a list is searched, not read. */
const IN_SIGHT = 24

interface FoundProps {
  label: string
  options: Option[]
  value: string | undefined
  onChange: (value: string) => void
}

/** All in sight when they are few, found by a part of their name when they are many. */
function Found({ label, options, value, onChange }: FoundProps) {
  const [words, setWords] = useState('')
  const fitting = options.filter(one => one.label.includes(words.trim()) || one.value === value)
  const shown = fitting.slice(0, IN_SIGHT)
  return (
    <>
      {options.length > IN_SIGHT && (
        <TextField label="找一找" hint="输入名称里的几个字" value={words} onChange={setWords} />
      )}
      <Choice label={label} options={shown} value={value} onChange={onChange} />
      {fitting.length > shown.length && (
        <View className="field-hint">{`还有 ${fitting.length - shown.length} 个，请多输几个字`}</View>
      )}
    </>
  )
}
