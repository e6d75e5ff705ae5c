// Front door of privacy: the ports other modules answer, and the note of what a new account agreed to.

export { listFile, rowsById } from './list-file.ts'
export {
  type Grievance,
  type GrievanceState,
  listGrievances,
  readGrievance,
  stateOfGrievance,
} from './list-grievances.ts'
export type { ExportFile, People, Person, PersonalData } from './ports.ts'
export { recordConsents } from './record-consents.ts'
export { answerGrievance, closeGrievance } from './settle-grievance.ts'
