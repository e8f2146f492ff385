import { createContext } from 'react'

/** The path of the page that one stands in. Taro's own answer is the page in front, which later may be another one. */
export const Here = createContext('')
