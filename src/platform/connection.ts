import { create } from 'zustand'

/**
 * Whether the cloud can be reached: what the phone says of its network, and what became of the last call. A phone may
 * well have a network that leads nowhere.
 */
export const useConnection = create(() => ({ lost: false }))

const become = (lost: boolean) => {
  if (useConnection.getState().lost !== lost) useConnection.setState({ lost })
}
export const connectionLost = () => become(true)
export const connectionBack = () => become(false)
