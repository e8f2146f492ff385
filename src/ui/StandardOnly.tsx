import type { PropsWithChildren } from 'react'
import { useSettings } from '@/query/session'

/** What large-text mode leaves out, so that a screen stays simple; each of it has another way to it. */
export function StandardOnly({ children }: PropsWithChildren) {
  const large = useSettings(settings => settings.largeText)
  return large ? null : children
}
