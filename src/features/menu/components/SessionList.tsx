import { Button } from '@/ui/Button'
import { nextSession, type SessionForm } from '../sessionForm'
import { SessionFields } from './SessionFields'

interface Props {
  sessions: SessionForm[]
  /** The menu's month, `YYYY-MM`. */
  month: string
  /** So many, the first ones, have to stay. */
  kept: number
  onChange: (sessions: SessionForm[]) => void
}

/** The dated sessions of a service. */
export const SessionList = ({ sessions, month, kept, onChange }: Props) => (
  <>
    {sessions.map((session, index) => (
      <SessionFields
        // biome-ignore lint/suspicious/noArrayIndexKey: a form row has no identity but its place
        key={index}
        session={session}
        number={index + 1}
        onChange={part => onChange(sessions.map((one, i) => (i === index ? { ...one, ...part } : one)))}
        onRemove={index < kept ? undefined : () => onChange(sessions.filter((_, i) => i !== index))}
      />
    ))}
    <Button kind="plain" block onClick={() => onChange([...sessions, nextSession(sessions, month)])}>
      再加一场
    </Button>
  </>
)
