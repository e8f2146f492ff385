import { createContext, useContext } from 'react'

/** Whether a component stands in a sheet, which does not move with the page. */
export const InSheet = createContext(false)
export const useInSheet = () => useContext(InSheet)
