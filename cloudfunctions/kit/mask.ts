/** A name as strangers see it: the first character, then stars («王桂兰» → «王**»). */
export const maskName = (name: string) => {
  const [first = '', ...rest] = [...name]
  return first + '*'.repeat(Math.max(rest.length, 1))
}

/** A phone as others see it: its first three and last four digits. */
export const maskPhone = (phone: string) =>
  phone.length < 8 ? '*'.repeat(phone.length) : `${phone.slice(0, 3)}****${phone.slice(-4)}`
