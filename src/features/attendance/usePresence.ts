import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call, type Input, isOffline, type Output } from '@/platform/call'
import { change } from '@/platform/change'
import { local, minutesLabel, timeLabel } from '@/platform/dates'
import { keepCheckIn } from '@/platform/keptCheckIns'
import { whereAmI } from '@/platform/location'
import { useAction } from '@/query/hooks'
import { ask, say } from '@/ui/say'

type Info = Output<'attendance', 'checkInInfo'>
export type Step = 'checkIn' | 'walkIn' | 'checkOut'

interface Presence {
  /** For a walk-in where the post has a minimum age. */
  birthYear?: number | undefined
  shiftId: string
  info: Info
  step: Step
  done: (tick: { title: string; sub: string }) => void
  failed: () => void
}

/** Sends a code: asks where the phone is when the shift wants to know, and before an early check-out whether it is meant. */
export function usePresence({ shiftId, info, step, birthYear, done, failed }: Presence) {
  const [locating, setLocating] = useState(false)
  const checkIn = useCheckIn(info.title, ({ checkedInAt }) =>
    done({ title: '签到成功', sub: `${timeLabel(checkedInAt)} 到岗，走之前记得签退` }),
  )
  const checkOut = useAction('attendance', 'checkOut', ({ checkedOutAt, minutes, points }) =>
    done({ title: '签退成功', sub: `${timeLabel(checkedOutAt)}，${countedWords(minutes, points, info)}` }),
  )
  const come = async (code: string) => {
    const madeAt = new Date().toISOString()
    setLocating(info.placeCheck !== 'off')
    const position = info.placeCheck === 'off' ? null : await whereAmI()
    setLocating(false)
    const input = {
      shiftId,
      code,
      ...(position && { position }),
      ...(step === 'walkIn' && { walkIn: true, birthYear }),
    }
    checkIn.mutate({ input, madeAt }, { onError: failed })
  }
  const leave = async (code: string) => {
    if (await meansToLeave(info)) checkOut.mutate({ shiftId, code }, { onError: failed })
    else failed()
  }
  return {
    submit: step === 'checkOut' ? leave : come,
    busy: locating || checkIn.isPending || checkOut.isPending,
  }
}

/**
 * Not `useAction`: without a network a check-in is kept instead of refused, and sent again as another request, with its time.
 * The server knows a wrong code again that it has judged already. All of that happens though the page was left meanwhile.
 */
function useCheckIn(title: string, done: (answer: Output<'attendance', 'checkIn'>) => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ input, madeAt }: { input: Arrival; madeAt: string }) =>
      input.walkIn ? change('attendance', 'checkIn', input) : sendOrKeep(input, madeAt, title),
    onError: (error, { input }) => {
      if (input.walkIn || !isOffline(error)) say.problem(error.message)
    },
    onSuccess: answer => {
      client.invalidateQueries()
      done(answer)
    },
  })
}

type Arrival = Input<'attendance', 'checkIn'>

/** A walk-in is not kept: it takes a place, which only the server can give. */
async function sendOrKeep({ shiftId, code, position }: Arrival, madeAt: string, title: string) {
  const reading = { shiftId, code, ...(position && { position }) }
  try {
    return await call('attendance', 'checkIn', reading)
  } catch (error) {
    if (isOffline(error)) keepCheckIn({ ...reading, madeAt, title })
    throw error
  }
}

const countedWords = (minutes: number, points: number, { rules }: Info) =>
  minutes === 0
    ? `不足 ${rules.shortestMin} 分钟，不算一次服务`
    : `服务 ${minutesLabel(minutes)}，得 ${points} 积分`

/** Checking out cannot be undone: before the end of the shift the person is told what it would count. */
async function meansToLeave({ startsAt, endsAt, checkedInAt, rules }: Info) {
  const now = local()
  if (now >= local(endsAt)) return true
  const from = Math.max(local(startsAt).valueOf(), local(checkedInAt).valueOf())
  const minutes = Math.max(0, Math.floor((now.valueOf() - from) / 60_000))
  const counts =
    minutes < rules.shortestMin
      ? `不足 ${rules.shortestMin} 分钟，不算一次服务，以后不能再改。`
      : `现在签退只记 ${minutesLabel(minutes)}，以后不能再改。`
  return ask('现在就签退？', `还没到结束时间，${counts}`, '现在签退')
}
