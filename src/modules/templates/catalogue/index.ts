// The shipped catalogue: five categories with eight templates each, in the order of the shelves.
import { coursesEducation } from './courses-education.ts'
import type { CatalogueCategory } from './entry.ts'
import { fashionBeauty } from './fashion-beauty.ts'
import { festivalsEvents } from './festivals-events.ts'
import { foodRestaurants } from './food-restaurants.ts'
import { realEstate } from './real-estate.ts'

export const catalogue: readonly CatalogueCategory[] = [
  festivalsEvents,
  foodRestaurants,
  fashionBeauty,
  realEstate,
  coursesEducation,
]
