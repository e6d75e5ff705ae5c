// Prices, shares and switches: what is in force, what is planned, and how it changes.
'use client'
import { useQuery } from '@tanstack/react-query'
import { useWords } from '#words'
import { load } from '../../lib/api.ts'
import { getConfiguration } from './endpoints.ts'
import { FlagsForm } from './flags-form.tsx'
import { adminKeys } from './keys.ts'
import { Loaded, PageFrame } from './page-frame.tsx'
import { RulesForm } from './rules-form.tsx'
import { VersionList } from './version-list.tsx'

export function ConfigurationPage() {
  const { t } = useWords()
  const configuration = useQuery({
    queryKey: adminKeys.of('configuration'),
    queryFn: () => load(getConfiguration, {}),
  })
  return (
    <PageFrame title={t('admin.configuration')}>
      <Loaded query={configuration} waiting={<div className="skeleton h-[40rem] rounded-card" aria-busy="true" />}>
        {({ rules, flags }) => {
          const current = rules.find(({ state }) => state === 'current') ?? rules[0]
          const inForce = flags.find(({ state }) => state === 'current') ?? flags[0]
          return (
            <>
              {current && <RulesForm key={rules[0]?.version} rules={current.rules} newest={rules[0]?.version ?? 0} />}
              <VersionList versions={rules} />
              {inForce && (
                <FlagsForm key={`flags-${flags[0]?.version}`} flags={inForce.flags} newest={flags[0]?.version ?? 0} />
              )}
            </>
          )
        }}
      </Loaded>
    </PageFrame>
  )
}
