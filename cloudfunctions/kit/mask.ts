/** A name as strangers see it: the first character, then stars («王桂兰» → «王**»). */
export const maskName = (name: string) => {
  const [first = '', ...rest] = [...name]
  return first + '*'.repeat(Math.max(rest.length, 1))
}
