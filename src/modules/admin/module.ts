// What app.ts mounts of the console.
import type { Module } from '#platform/module.ts'
import { adminRoutes } from './routes.ts'

export const adminModule: Module = { name: 'admin', routes: adminRoutes }
