import { View } from '@tarojs/components'
import { useState } from 'react'
import { useCall } from '@/query/hooks'
import { Choice } from '@/ui/Choice'
import { TextField } from '@/ui/Field'
import { Loaded } from '@/ui/Loaded'

interface Props {
  value: string | undefined
  onChange: (unitId: string) => void
}

/** Beyond so many a list is searched, not read. */
const IN_SIGHT = 12

/** Chooses one of the street's units: all in sight when they are few, found by a part of their name when they are many. */
export function UnitPicker({ value, onChange }: Props) {
  const directory = useCall('people', 'directory', undefined)
  const [words, setWords] = useState('')
  return (
    <Loaded query={directory}>
      {({ units }) => {
        const many = units.length > IN_SIGHT
        const fitting = units.filter(({ id, name }) => name.includes(words.trim()) || id === value)
        const shown = fitting.slice(0, IN_SIGHT)
        return (
          <>
            {many && <TextField label="找单位" hint="名称里的几个字" value={words} onChange={setWords} />}
            <Choice
              label="您的单位"
              options={shown.map(({ id, name }) => ({ value: id, label: name }))}
              value={value}
              onChange={onChange}
            />
            {fitting.length > shown.length && (
              <View className="field-hint">{`还有 ${fitting.length - shown.length} 个，请多输几个字`}</View>
            )}
          </>
        )
      }}
    </Loaded>
  )
}
