import { SKILLS, type Skill } from '@cloud/post/labels'
import type { Input } from '@/platform/call'
import { Card, Heading } from '@/ui/Card'
import { Choice } from '@/ui/Choice'
import { Choices } from '@/ui/Choices'
import { TextField } from '@/ui/Field'

type Publish = Input<'post', 'publish'>

const WHO = [
  { value: 'all', label: '所有居民' },
  { value: 'members', label: '已报到的党员' },
] as const
const OPENS = [
  { value: 'now', label: '发布后就能认领' },
  { value: '3', label: '提前 3 天' },
  { value: '7', label: '提前 7 天' },
] as const
const CAPS = [
  { value: 'none', label: '不限' },
  { value: '1', label: '每人每周 1 次' },
  { value: '2', label: '每人每周 2 次' },
] as const

export interface TermsForm {
  who: (typeof WHO)[number]['value']
  skills: Skill[]
  minAge: string
  opens: (typeof OPENS)[number]['value']
  cap: (typeof CAPS)[number]['value']
}
export const NO_TERMS: TermsForm = { who: 'all', skills: [], minAge: '', opens: 'now', cap: 'none' }

/** The form as the procedure wants it. */
export function termsInput({
  who,
  skills,
  minAge,
  opens,
  cap,
}: TermsForm): Pick<Publish, 'requires' | 'access'> {
  return {
    requires: {
      ...(who === 'members' && { membersOnly: true }),
      ...(skills.length > 0 && { skills }),
      ...(minAge !== '' && { minAge: Number(minAge) }),
    },
    access: {
      ...(opens !== 'now' && { opensDaysBefore: Number(opens) }),
      ...(cap !== 'none' && { perPerson: { count: Number(cap), days: 7 } }),
    },
  }
}

const SKILL_OPTIONS = SKILLS.map(skill => ({ value: skill, label: skill }))

/** Who may come, and how a popular post is shared out; nothing of it is needed. */
export function TermsFields({ terms, onTerms }: { terms: TermsForm; onTerms: (terms: TermsForm) => void }) {
  const change = (part: Partial<TermsForm>) => onTerms({ ...terms, ...part })
  return (
    <Card>
      <Heading>要求（都可以不填）</Heading>
      <Choice label="面向谁" options={WHO} value={terms.who} onChange={who => change({ who })} />
      <Choices
        label="需要会什么"
        options={SKILL_OPTIONS}
        values={terms.skills}
        onChange={skills => change({ skills })}
      />
      <TextField
        label="最低年龄"
        hint="不限就不填"
        kind="number"
        max={2}
        value={terms.minAge}
        onChange={minAge => change({ minAge })}
      />
      <Choice
        label="什么时候开始认领"
        options={OPENS}
        value={terms.opens}
        onChange={opens => change({ opens })}
      />
      <Choice
        label="热门岗位每人最多几次"
        options={CAPS}
        value={terms.cap}
        onChange={cap => change({ cap })}
      />
    </Card>
  )
}
