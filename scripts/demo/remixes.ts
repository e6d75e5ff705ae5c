// Who made what of whose picture, by title of the original. What is published stands in the feed; the rest stays in its maker's creations.

export interface DemoRemix {
  by: string
  of: string
  /** Words added to an open prompt, or what a sealed one should change. */
  change: string
  /** Null: not published. */
  title: string | null
}

const firstMade = 'A thousand diyas on the ghat'

export const remixes: readonly DemoRemix[] = [
  { by: 'priya', of: firstMade, change: 'with blue and violet lamps', title: 'घाट पर नीले दीये' },
  {
    by: 'gurpreet',
    of: firstMade,
    change: 'in front of a white marble temple',
    title: 'Diyas at the Golden Temple lake',
  },
  { by: 'kavitha', of: firstMade, change: 'with floating lotus flowers', title: 'தாமரையும் தீபமும்' },
  { by: 'imran', of: firstMade, change: 'as a long line into the distance', title: null },
  { by: 'amit', of: firstMade, change: 'with fireworks in the sky', title: 'घाट पर आतिशबाज़ी' },
  { by: 'pooja', of: firstMade, change: 'at sunrise instead of night', title: null },
  { by: 'swathi', of: firstMade, change: 'with a small boat', title: 'దీపాల నడుమ పడవ' },
  { by: 'rohit', of: firstMade, change: 'in the rain', title: null },
  { by: 'harish', of: firstMade, change: 'with elephants beside the steps', title: 'Diyas for Dasara' },
  { by: 'neha', of: firstMade, change: 'all in gold and white', title: null },
  { by: 'sneha', of: 'Kolam at the doorstep', change: 'with rose petals around it', title: 'दारासमोरची रांगोळी' },
  { by: 'divya', of: 'Kolam at the doorstep', change: 'in pink and turmeric yellow', title: 'సంక్రాంతి ముగ్గు' },
  { by: 'manpreet', of: 'Kolam at the doorstep', change: 'with a big sun in the middle', title: null },
  {
    by: 'nandini',
    of: 'Temple festival at dusk',
    change: 'more lamps and a full moon',
    title: 'Full moon over the gopuram',
  },
  { by: 'bala', of: 'Temple festival at dusk', change: 'in the colours of early morning', title: 'கோபுர விடியல்' },
  { by: 'suresh', of: 'Temple festival at dusk', change: 'with rain clouds', title: null },
  { by: 'ananya', of: 'Navratri nights, nine colours', change: 'in green and yellow', title: 'Garba in green' },
  { by: 'yash', of: 'Navratri nights, nine colours', change: 'with more lights above', title: null },
  { by: 'lakshmi', of: 'Cutting chai in the rain', change: 'with a plate of pakoras', title: 'Chai, pakora, monsoon' },
  { by: 'deepak', of: 'Cutting chai in the rain', change: 'on a hill station balcony', title: 'पहाड़ों वाली चाय' },
  {
    by: 'vikram',
    of: 'A villa among the palms',
    change: 'in the desert with a blue pool',
    title: 'Same villa, other sand',
  },
  { by: 'kiran', of: 'Rangoli of peacock feathers', change: 'with two peacocks', title: 'రెండు నెమళ్ల ముగ్గు' },
  { by: 'ritu', of: 'Rangoli of peacock feathers', change: 'only in white and red', title: null },
  { by: 'murugan', of: 'Momos at the pass', change: 'with idlis instead of momos', title: 'மலையில் இட்லி' },
  {
    by: 'farhan',
    of: 'Lanterns over the old city',
    change: 'with pigeons in the sky',
    title: 'Pigeons over Charminar',
  },
]

/** The post that somebody did not like. */
export const reported = {
  title: 'Plots near the new airport',
  by: ['suresh', 'kamala'],
  details: 'The airport is far away from there. This misleads people.',
}
