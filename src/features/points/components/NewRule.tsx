import { Picker, View } from '@tarojs/components'
import { useState } from 'react'
import { dayLabel, local } from '@/platform/dates'
import { useAction } from '@/query/hooks'
import { Button } from '@/ui/Button'
import { Card, Heading } from '@/ui/Card'
import { TextField } from '@/ui/Field'
import { WordsSheet } from '@/ui/Sheet'
import { say } from '@/ui/say'
import { FIELDS, formOf, isFilled, termsOf, type Version } from '../ruleForm'
import { TryOut } from './TryOut'

/** The first of next month, or of the month after the latest version begins: what most rules begin with. */
function firstDayFor({ startsAt }: Version) {
  const now = local()
  const after = startsAt && local(startsAt).isAfter(now) ? local(startsAt) : now
  return after.add(1, 'month').startOf('month').format('YYYY-MM-DD')
}
const tomorrow = () => local().add(1, 'day').format('YYYY-MM-DD')

/** The next version, filled in like the latest; tried on last month before it is saved. */
export function NewRule({ latest, done }: { latest: Version; done: () => void }) {
  const [form, setForm] = useState(() => formOf(latest))
  const [startsOn, setStartsOn] = useState(() => firstDayFor(latest))
  const [asking, setAsking] = useState(false)
  const add = useAction('points', 'addRule', ({ version }) => {
    say.done(`第 ${version} 版已保存`)
    done()
  })
  const ready = isFilled(form)
  return (
    <>
      <Card>
        <Heading>新规则</Heading>
        <StartDay value={startsOn} onChange={setStartsOn} />
        {FIELDS.map(([key, label]) => (
          <TextField
            key={key}
            label={label}
            kind="number"
            max={4}
            value={form[key] ?? ''}
            onChange={text => setForm({ ...form, [key]: text })}
          />
        ))}
      </Card>
      {ready && <TryOut key={JSON.stringify(form)} rule={termsOf(form)} />}
      <Button block disabled={!ready} onClick={() => setAsking(true)}>
        保存新规则
      </Button>
      <Button block kind="plain" onClick={done}>
        不改了
      </Button>
      {asking && (
        <WordsSheet
          title="保存新规则"
          label="改动的原因"
          hint="记入操作记录"
          confirmText={`从${dayLabel(`${startsOn}T12:00:00+08:00`)}起生效`}
          open
          busy={add.isPending}
          onClose={() => setAsking(false)}
          onConfirm={reason => add.mutate({ ...termsOf(form), startsOn, reason })}
        />
      )}
    </>
  )
}

const StartDay = ({ value, onChange }: { value: string; onChange: (day: string) => void }) => (
  <View className="field">
    <View className="field-label">从哪天起</View>
    <View className="chips">
      <Picker
        mode="date"
        value={value}
        start={tomorrow()}
        onChange={event => onChange(String(event.detail.value))}
      >
        <View className="chip" aria-label="生效日期">
          {dayLabel(`${value}T12:00:00+08:00`)}
        </View>
      </Picker>
    </View>
  </View>
)
