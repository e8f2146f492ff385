import { QueryClient } from '@tanstack/react-query'
import { editAtOnce, inAnswer, inRows } from './optimistic'

interface Row {
  id: string
  unread: boolean
}

const read = (row: Row) => ({ ...row, unread: false })

test('what is on screen changes at once, in every list that has it, and comes back as it was', async () => {
  const client = new QueryClient()
  const rows = {
    pages: [{ items: [{ id: 'a', unread: true }] }, { items: [{ id: 'b', unread: true }] }],
    pageParams: [],
  }
  const settings = { how: 'each', left: 3, templateId: 't', dailyHour: 18 }
  client.setQueryData(['inbox', 'list'], rows)
  client.setQueryData(['inbox', 'settings', undefined], settings)
  const back = await editAtOnce(client, [
    inRows<Row>(['inbox', 'list'], read),
    inAnswer('inbox', 'settings', before => ({ ...before, how: 'none' as const })),
    inAnswer('post', 'get', () => {
      throw new Error('nobody has read this: there is nothing to change')
    }),
  ])
  const unread = () =>
    JSON.stringify(client.getQueryData(['inbox', 'list'])).match(/"unread":true/g)?.length ?? 0
  expect(unread()).toBe(0)
  expect(client.getQueryData(['inbox', 'settings', undefined])).toEqual({ ...settings, how: 'none' })
  back()
  expect(unread()).toBe(2)
  expect(client.getQueryData(['inbox', 'settings', undefined])).toEqual(settings)
})
