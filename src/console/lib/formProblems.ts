import type { FieldValues, Path, UseFormReturn } from 'react-hook-form';
import type { Text } from '#console/i18n/i18n.ts';
import { fieldErrorText } from './errorText.ts';
import type { FieldProblem } from './recordRefusal.ts';

/** Says at each field what the manager has refused about it, a line for each problem; the focus goes to the first. */
export function showProblems<Values extends FieldValues>(
  form: Pick<UseFormReturn<Values>, 'setError'>,
  problems: readonly FieldProblem<keyof Values & string>[],
  t: Text,
) {
  const byField = Map.groupBy(problems, ({ field }) => field);
  for (const [place, [field, found]] of [...byField].entries()) {
    const message = found.map((problem) => fieldErrorText(t, problem)).join('\n');
    form.setError(field as string as Path<Values>, { type: 'refused', message }, { shouldFocus: place === 0 });
  }
}
