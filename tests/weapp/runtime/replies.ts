import type { Replies } from './answers'
import type { Entry } from './navigation'

/** The phone the app believes it runs on. */
const PHONE = {
  brand: 'iPhone',
  model: 'iPhone 13',
  platform: 'ios',
  system: 'iOS 16.0',
  language: 'zh_CN',
  version: '8.0.50',
  SDKVersion: '3.5.0',
  pixelRatio: 2,
  fontSizeSetting: 16,
  screenWidth: 375,
  screenHeight: 812,
  windowWidth: 375,
  windowHeight: 724,
  screenTop: 88,
  statusBarHeight: 44,
  safeArea: { top: 44, left: 0, right: 375, bottom: 778, width: 375, height: 734 },
}

/** A person who changes their mind: the answer to anything that only a person could answer. */
const cancelled = () => {
  throw { errMsg: 'fail cancel' }
}

/** `wx`'s storage over a map, which outlives the app if the test keeps it. */
const storageReplies = (storage: Map<string, unknown>): Replies => {
  const copy = (value: unknown): unknown => (value === undefined ? '' : JSON.parse(JSON.stringify(value)))
  const write = (key: unknown, value: unknown) => void storage.set(String(key), copy(value))
  const info = () => ({ keys: [...storage.keys()], currentSize: 1, limitSize: 10240 })
  return {
    getStorageSync: key => copy(storage.get(String(key))),
    setStorageSync: (key, value) => write(key, value),
    removeStorageSync: key => void storage.delete(String(key)),
    clearStorageSync: () => storage.clear(),
    getStorageInfoSync: info,
    getStorage: ({ key }) => {
      if (!storage.has(String(key))) throw { errMsg: 'fail data not found' }
      return { data: copy(storage.get(String(key))) }
    },
    setStorage: ({ key, data }) => write(key, data),
    removeStorage: ({ key }) => void storage.delete(String(key)),
    clearStorage: () => storage.clear(),
    getStorageInfo: info,
  }
}

const launchReplies = (entry: Entry): Replies => {
  const options = () => ({ path: entry.path, query: entry.query, scene: entry.scene, referrerInfo: {} })
  return { getLaunchOptionsSync: options, getEnterOptionsSync: options }
}

/** What `wx` answers unless the test says otherwise: a phone on wifi, and a person who agrees but picks nothing. */
export const defaultReplies = (entry: Entry, storage: Map<string, unknown>): Replies => ({
  ...storageReplies(storage),
  ...launchReplies(entry),
  getSystemInfoSync: () => PHONE,
  getSystemInfo: () => PHONE,
  getSystemInfoAsync: () => PHONE,
  getWindowInfo: () => PHONE,
  getDeviceInfo: () => PHONE,
  getAppBaseInfo: () => PHONE,
  getSystemSetting: () => ({ locationEnabled: true, wifiEnabled: true, bluetoothEnabled: true }),
  getAppAuthorizeSetting: () => ({ locationAuthorized: 'authorized', cameraAuthorized: 'authorized' }),
  getMenuButtonBoundingClientRect: () => ({
    top: 48,
    right: 365,
    bottom: 80,
    left: 278,
    width: 87,
    height: 32,
  }),
  getAccountInfoSync: () => ({ miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' } }),
  getNetworkType: () => ({ networkType: 'wifi', isConnected: true }),
  getSetting: () => ({ authSetting: {}, subscriptionsSetting: { mainSwitch: true, itemSettings: {} } }),
  canIUse: () => true,
  login: () => ({ code: 'code' }),
  requestSubscribeMessage: ({ tmplIds }) =>
    Object.fromEntries((Array.isArray(tmplIds) ? tmplIds : []).map(id => [String(id), 'accept'])),
  scanCode: cancelled,
  chooseMedia: cancelled,
  chooseImage: cancelled,
  chooseLocation: cancelled,
  getLocation: () => ({ latitude: 32.04, longitude: 112.14, accuracy: 30 }),
  request: () => {
    throw { errMsg: 'fail the app asks the web itself; it should ask the cloud' }
  },
})
