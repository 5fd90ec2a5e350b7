import { useText } from '#console/i18n/i18n.ts';
import type { Diagnosis } from './diagnose.ts';

/** What a diagnosis comes to, in a sentence; nothing where nothing was pasted. */
export function useVerdict({ outcome, findings }: Diagnosis): string {
  const t = useText();
  if (outcome === 'nothing') return '';
  if (outcome !== 'faulty') return t(`keyDoctor.verdict.${outcome}`);
  const wrong = findings.filter(({ severity }) => severity === 'wrong').length;
  return wrong > 0
    ? t('keyDoctor.verdict.wrong', { count: wrong })
    : t('keyDoctor.verdict.doubtful', { count: findings.length });
}
