import { useState } from 'react'
import type { Input } from '@/platform/call'
import { Button } from '@/ui/Button'
import { Choice } from '@/ui/Choice'
import { TextField } from '@/ui/Field'
import type { Place } from '../types'
import { HoursField } from './HoursField'

const STATES = [
  { value: 'open', label: '正常营业' },
  { value: 'closed', label: '暂停营业' },
] as const

type Said = Omit<Input<'shop', 'saveStation'>, 'communityId'>

const WEEK = Array.from({ length: 7 }, (_, day) => (day < 5 ? [{ from: '09:00', to: '17:00' }] : []))

interface Props {
  place: Place | undefined
  name: string
  busy: boolean
  save: (said: Said) => void
}

/** What is said of a shop or a station. */
export function PlaceForm({ place, name: suggested, busy, save }: Props) {
  const [name, setName] = useState(place?.name ?? suggested)
  const [address, setAddress] = useState(place?.address ?? '')
  const [hours, setHours] = useState(place?.hours ?? WEEK)
  const [hoursText, setHoursText] = useState(place?.hoursText ?? '')
  const [status, setStatus] = useState<Said['status']>(place?.closed ? 'closed' : 'open')
  const ready = name.trim() !== '' && address.trim() !== ''
  return (
    <>
      <TextField label="名称" max={30} value={name} onChange={setName} />
      <TextField label="地址" max={100} value={address} onChange={setAddress} />
      <HoursField hours={hours} onChange={setHours} />
      <TextField
        label="时间说明（可以不填）"
        hint="例如：午间请按门铃"
        max={60}
        value={hoursText}
        onChange={setHoursText}
      />
      <Choice label="现在" options={STATES} value={status} onChange={setStatus} />
      <Button
        block
        busy={busy}
        disabled={!ready}
        onClick={() => save({ name, address, hours, hoursText, status })}
      >
        保存
      </Button>
    </>
  )
}
