// Sign in again, with the reason why the way over Google ended here. Built for each reason: a script would push the form down.
import { signInProblems } from '#contract/sign-in-problem.ts'
import { LoginForm } from '../../../../../features/identity/login-form.tsx'
import { PageWords, titled } from '../../../../../lib/page-words.tsx'

export const generateMetadata = titled('login.action')
export const generateStaticParams = () => signInProblems.map((problem) => ({ problem }))

interface PageProps {
  params: Promise<{ problem: string }>
}

export default async function Page({ params }: PageProps) {
  const { problem } = await params
  return (
    <PageWords of={['identity', 'account']}>
      <LoginForm problem={signInProblems.find((known) => known === problem)} />
    </PageWords>
  )
}
