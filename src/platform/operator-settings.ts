// The settings about who runs this service, as the legal pages name them. Read by config.ts alone.
import { z } from 'zod'

export const operatorSettings = z.object({
  CONTENT_DIR: z.string().min(1).optional().meta({
    description:
      'Folder whose en/ and hi/ hold terms.md, privacy.md, content-policy.md and grievance.md in place of ours; read at start. Default: DATA_DIR/content',
  }),
  OPERATOR_NAME: z
    .string()
    .trim()
    .min(1)
    .max(120)
    .default('the operator of this Rangoli')
    .meta({ description: 'Who runs this service, as the legal pages name it' }),
  OPERATOR_ADDRESS: z
    .string()
    .trim()
    .max(300)
    .default('India')
    .meta({ description: 'Postal address of the operator and of the grievance officer' }),
  GRIEVANCE_OFFICER: z
    .string()
    .trim()
    .min(1)
    .max(120)
    .default('Grievance Officer')
    .meta({ description: 'Name of the grievance officer, who also answers for personal data' }),
  GRIEVANCE_EMAIL: z.email().optional().meta({
    description: 'Address of the grievance officer, shown and written to. Default: grievance@ the host of PUBLIC_URL',
  }),
})

export interface OperatorConfig {
  /** Legal pages of the operator's own. */
  contentDir: string
  operator: { name: string; address: string; grievanceOfficer: string; grievanceEmail: string }
}

export function readOperator(
  s: z.output<typeof operatorSettings> & { DATA_DIR: string },
  publicUrl: string,
): OperatorConfig {
  return {
    contentDir: s.CONTENT_DIR ?? `${s.DATA_DIR.replace(/\/+$/, '')}/content`,
    operator: {
      name: s.OPERATOR_NAME,
      address: s.OPERATOR_ADDRESS,
      grievanceOfficer: s.GRIEVANCE_OFFICER,
      grievanceEmail: s.GRIEVANCE_EMAIL ?? `grievance@${new URL(publicUrl).hostname}`,
    },
  }
}
