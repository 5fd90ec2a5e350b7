import { useState } from 'react';
import { ConfirmDialog } from '#console/components/lazyParts.ts';
import { useText } from '#console/i18n/i18n.ts';
import { useDialogs } from '#console/lib/dialogs.tsx';
import { errorText } from '#console/lib/errorText.ts';

interface Outcome {
  done?: string;
  failure?: string;
}

/** Does what is done at once in the window of a user: asks before, and says what has become of it. */
export function useSignInDeeds() {
  const t = useText();
  const dialogs = useDialogs();
  const [working, setWorking] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();

  const perform = async (done: 'unlocked' | 'switchedOff' | 'ended', action: () => Promise<unknown>) => {
    setWorking(true);
    setOutcome(undefined);
    try {
      await action();
      setOutcome({ done: t(`users.signIn.${done}`) });
    } catch (error) {
      setOutcome({ failure: errorText(t, error) });
    }
    setWorking(false);
  };

  const confirmed = async (question: 'switchOff' | 'endSessions', name: string, act: () => Promise<void>) => {
    const yes = await dialogs.open(ConfirmDialog, {
      title: t(`users.${question}.title`),
      body: t(`users.${question}.consequence`, { name }),
      confirm: t(`users.${question}.confirm`),
      danger: true,
    });
    if (yes) await act();
  };

  return { outcome, busy: working ? t('list.busy') : undefined, perform, confirmed };
}
