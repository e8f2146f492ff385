import { CONSENT } from '@cloud/people/labels'
import { useState } from 'react'
import type { Output } from '@/platform/call'
import { useAction } from '@/query/hooks'
import { ConsentSheet } from './ConsentSheet'

/** Asks who joined before there was this text; who refuses goes on as before and is asked another day. */
export function AskConsent({ me }: { me: Output<'people', 'me'> }) {
  const [refused, setRefused] = useState(false)
  const agree = useAction('people', 'consent')
  const open = me.communityId !== null && me.consent?.version !== CONSENT.version && !refused
  if (!open) return null
  return (
    <ConsentSheet
      busy={agree.isPending}
      onAgree={() => agree.mutate({ version: CONSENT.version })}
      onRefuse={() => setRefused(true)}
    />
  )
}
