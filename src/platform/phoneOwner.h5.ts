import { demoPersonId } from '@/platform/demo'

/** Whose what this browser keeps is: the demo changes people in one browser. */
export const phoneOwner = (): string => demoPersonId()
