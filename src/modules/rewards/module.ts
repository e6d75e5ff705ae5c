// What app.ts mounts of rewards.
import type { Module } from '#platform/module.ts'
import { rewardsRoutes } from './routes.ts'

export const rewardsModule: Module = { name: 'rewards', routes: rewardsRoutes }
