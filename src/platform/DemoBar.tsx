/** On WeChat there is no demo bar: WeChat says who the person is. */
export const DemoBar = () => null
