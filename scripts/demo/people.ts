// Who lives in the demo: people of many trades and scripts. Invented, like everything they say.

export interface DemoPerson {
  key: string
  name: string
  /** Makes pictures; the others look, like and talk. */
  isCreator: boolean
}

const creators: readonly [key: string, name: string][] = [
  ['ananya', 'Ananya Sharma'],
  ['rahul', 'राहुल वर्मा'],
  ['lakshmi', 'Lakshmi Narayanan'],
  ['kiran', 'సాయి కిరణ్'],
  ['fatima', 'Fatima Sheikh'],
  ['murugan', 'முருகன் செல்வம்'],
  ['arjun', 'Arjun Mehta'],
  ['priya', 'प्रिया जोशी'],
  ['gurpreet', 'Gurpreet Singh'],
  ['meera', 'Meera Iyer'],
  ['joseph', 'Joseph Kurian'],
  ['divya', 'దివ్య రెడ్డి'],
  ['imran', 'Imran Qureshi'],
  ['sneha', 'स्नेहा पाटील'],
  ['tenzin', 'Tenzin Dolma'],
  ['vikram', 'Vikram Rathore'],
  ['kavitha', 'கவிதா ராமன்'],
  ['nandini', 'Nandini Rao'],
]

const others: readonly [key: string, name: string][] = [
  ['amit', 'अमित कुमार'],
  ['zoya', 'Zoya Khan'],
  ['harish', 'Harish Gowda'],
  ['pooja', 'Pooja Desai'],
  ['ritu', 'Ritu Agarwal'],
  ['deepak', 'दीपक मिश्रा'],
  ['swathi', 'స్వాతి నాయుడు'],
  ['bala', 'பாலா சுப்ரமணியன்'],
  ['manpreet', 'Manpreet Kaur'],
  ['rohit', 'Rohit Banerjee'],
  ['asha', 'आशा ताई'],
  ['suresh', 'Suresh Babu'],
  ['neha', 'Neha Gupta'],
  ['farhan', 'Farhan Ali'],
  ['kamala', 'Kamala Devi'],
  ['yash', 'Yash Thakkar'],
]

export const people: readonly DemoPerson[] = [
  ...creators.map(([key, name]) => ({ key, name, isCreator: true })),
  ...others.map(([key, name]) => ({ key, name, isCreator: false })),
]

/** Looks after the reports. */
export const moderator: DemoPerson = { key: 'moderator', name: 'Sunita Nair', isCreator: false }

/** Whose sign-in data are printed: somebody with much to see. */
export const shownKey = 'ananya'

export const emailOf = ({ key }: DemoPerson): string => `${key}@demo.rangoli.example`
