// Joins class names that never set the same thing twice. Where they may, classNames decides; but pages for visitors have no room for the
// eight kilobytes by which it knows.
import { type ClassValue, clsx } from 'clsx'

export const joinClasses = (...values: ClassValue[]): string => clsx(values)
