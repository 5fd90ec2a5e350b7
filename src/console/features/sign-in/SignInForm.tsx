import { type ReactNode, useState } from 'react';
import { withTexts } from '#console/i18n/i18n.ts';
import { preloadable } from '#console/lib/preloadable.tsx';
import type { Credentials } from '#console/lib/signIn.ts';
import type { Session } from '#contract/sessions.ts';
import { codeStepTexts } from './codeStepTexts.ts';
import { PasswordStep } from './PasswordStep.tsx';

interface Props {
  /** Filled in already: the password is what is left to type. */
  userName?: string;
  /** The form stays busy until this is through. */
  onSignedIn: (session: Session) => void | Promise<void>;
  /** The buttons. `busy`: signing in; pressing again does nothing. */
  children: (busy: boolean) => ReactNode;
}

/** What each step of signing in is given. */
export interface StepProps extends Pick<Props, 'onSignedIn' | 'children'> {
  typed: Credentials;
}

const CodeStep = preloadable(async () => (await withTexts(import('./CodeStep.tsx'), codeStepTexts)).CodeStep);

/**
 * Signing in: user name and password, and a code where the manager asks for one. What was typed stays in the fields,
 * whatever the manager says, and nowhere else.
 */
export function SignInForm({ userName = '', ...step }: Props) {
  const [typed, setTyped] = useState<Credentials>({ userName, password: '' });
  const [refusal, setRefusal] = useState<unknown>();
  const [needsCode, setNeedsCode] = useState(false);

  const askForCode = async (accepted: Credentials) => {
    await CodeStep.load();
    setTyped(accepted);
    setNeedsCode(true);
  };
  const goBack = (reason?: unknown) => {
    setRefusal(reason);
    setNeedsCode(false);
  };

  if (needsCode) return <CodeStep {...step} typed={typed} onBack={goBack} />;
  return <PasswordStep {...step} typed={typed} refusal={refusal} onCodeNeeded={askForCode} />;
}
