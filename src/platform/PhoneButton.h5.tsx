import { useState } from 'react'
import { demoPersonId } from '@/platform/demo'
import { Button } from '@/ui/Button'
import { TextField } from '@/ui/Field'

interface Props {
  children: string
  busy: boolean
  onCode: (code: string) => void
}

/** Browser only, and clearly marked: there is no WeChat to know a phone number, so the local cloud is told one. */
export function PhoneButton({ children, busy, onCode }: Props) {
  const [phoneNumber, setPhoneNumber] = useState('')
  const press = async () => {
    const answer = await fetch('/emulator/api/phone-codes', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ phoneNumber, openid: demoPersonId() }),
    })
    const { code }: { code: string } = await answer.json()
    onCode(code)
  }
  return (
    <>
      <TextField
        label="演示 · 您的手机号"
        hint="微信里由微信提供"
        kind="number"
        max={11}
        value={phoneNumber}
        onChange={setPhoneNumber}
      />
      <Button block kind="plain" busy={busy} disabled={phoneNumber.length !== 11} onClick={press}>
        {children}
      </Button>
    </>
  )
}
