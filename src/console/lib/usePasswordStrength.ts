import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { estimateGuesses, Person } from './passwordEstimate.ts';
import { type PasswordStrength, passwordStrength } from './passwordStrength.ts';

/** How strong the password of a person is; by its length alone until the list of common ones is there. */
export function usePasswordStrength(password: string, minimum: number, person: Person): PasswordStrength {
  const [estimate, setEstimate] = useState<typeof estimateGuesses>();
  useEffect(() => {
    let wanted = true;
    import('./passwordEstimate.ts').then(
      (loaded) => wanted && setEstimate(() => loaded.estimateGuesses),
      // Length says enough: the manager has the last word.
      () => {},
    );
    return () => {
      wanted = false;
    };
  }, []);
  // Long ones take their time, which typing does not wait for.
  const typed = useDeferredValue(password);
  const { userName, fullName } = person;
  const guesses = useMemo(() => estimate?.(typed, { userName, fullName }), [estimate, typed, userName, fullName]);
  return passwordStrength([...password].length, minimum, guesses);
}
