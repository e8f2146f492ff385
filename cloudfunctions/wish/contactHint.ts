import { maskName } from '../kit/mask'
import type { Contact } from './collections'

/** «138****5678»: enough to recognise one's own number. */
const maskPhone = (phone: string) => `${phone.slice(0, 3)}****${phone.slice(-4)}`

/** What the parties of a wish see of its contact without looking it up. */
export const hintOf = ({ name, phone, address }: Contact) =>
  [name && maskName(name), phone && maskPhone(phone), address && '有地址'].filter(Boolean).join(' · ')
