import type { Driver, DriverOptions } from './driver'
export const startFirefox = (_options: DriverOptions): Promise<Driver> => Promise.reject(new Error('not yet'))
