import { useState } from 'react'
import { dateLabel, local } from '@/platform/dates'
import { useAction } from '@/query/hooks'
import { useDraft } from '@/query/useDraft'
import { Button } from '@/ui/Button'
import { Card, Heading } from '@/ui/Card'
import { DayField } from '@/ui/DayField'
import { DraftNote } from '@/ui/DraftNote'
import { TextField } from '@/ui/Field'
import { say } from '@/ui/say'
import { WordsSheet } from '@/ui/WordsSheet'
import { FIELDS, formOf, isFilled, termsOf, type Version } from '../ruleForm'
import { TryOut } from './TryOut'

/** The first of next month, or of the month after the latest version begins: what most rules begin with. */
function firstDayFor({ startsAt }: Version) {
  const now = local()
  const after = startsAt && local(startsAt).isAfter(now) ? local(startsAt) : now
  return after.add(1, 'month').startOf('month').format('YYYY-MM-DD')
}
const tomorrow = () => local().add(1, 'day').format('YYYY-MM-DD')

/** What is kept of it goes with the version it began with, and its day with time. */
function useRuleDraft(latest: Version) {
  const start = { startsOn: firstDayFor(latest), figures: formOf(latest) }
  return useDraft('points.rule', start, {
    base: JSON.stringify([latest.version, start.figures]),
    mend: kept => (kept.startsOn < tomorrow() ? { ...kept, startsOn: start.startsOn } : kept),
  })
}

/** The next version, filled in like the latest; tried on last month before it is saved. */
export function NewRule({ latest, done }: { latest: Version; done: () => void }) {
  const { form, change, note, sent } = useRuleDraft(latest)
  const { startsOn, figures } = form
  const [asking, setAsking] = useState(false)
  const add = useAction('points', 'addRule', ({ version }) => {
    sent()
    say.done(`第 ${version} 版已保存`)
    done()
  })
  const giveUp = () => {
    sent()
    done()
  }
  const ready = isFilled(figures)
  return (
    <>
      <DraftNote note={note} />
      <Card>
        <Heading>新规则</Heading>
        <DayField
          label="从哪天起"
          day={startsOn}
          from={tomorrow()}
          onDay={day => change({ startsOn: day })}
        />
        {FIELDS.map(([key, label]) => (
          <TextField
            key={key}
            label={label}
            kind="number"
            max={4}
            value={figures[key] ?? ''}
            onChange={text => change({ figures: { ...figures, [key]: text } })}
          />
        ))}
      </Card>
      {ready && <TryOut key={JSON.stringify(figures)} rule={termsOf(figures)} />}
      <Button block disabled={!ready} onClick={() => setAsking(true)}>
        保存新规则
      </Button>
      <Button block kind="plain" onClick={giveUp}>
        不改了
      </Button>
      {asking && (
        <WordsSheet
          draft="points.addRule"
          title="保存新规则"
          label="改动的原因"
          hint="记入操作记录"
          confirmText={`从${dateLabel(startsOn)}起生效`}
          open
          busy={add.isPending}
          onClose={() => setAsking(false)}
          onConfirm={reason => add.mutateAsync({ ...termsOf(figures), startsOn, reason })}
        />
      )}
    </>
  )
}
