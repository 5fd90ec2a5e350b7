import type { UseFormReturn } from 'react-hook-form';
import { ConflictPanel } from '#console/components/ConflictPanel.tsx';
import { type Text, useText } from '#console/i18n/i18n.ts';
import type { Conflict } from '#console/lib/recordConflict.ts';
import type { Role } from '#contract/roles.ts';
import type { RoleValues } from './roleForm.ts';
import { type RightWords, useRightWords } from './useRightWords.ts';

interface Props {
  conflict: Conflict<RoleValues, Role>;
  form: UseFormReturn<RoleValues>;
}

/** Both versions of a role that two people edited. */
export function RoleConflict({ conflict, form }: Props) {
  const t = useText();
  const words = useRightWords();
  return (
    <ConflictPanel
      conflict={conflict}
      form={form}
      labelOf={({ id }) => labelText(t, words, id)}
      textOf={(meaning, { id }, version) => meaningText(t, id, meaning, version)}
    />
  );
}

const labels = {
  name: 'record.name',
  description: 'record.description',
  allowUserInterface: 'roleDialog.allowUserInterface',
  allowWebService: 'roleDialog.allowWebService',
  computers: 'roleDialog.computers.which',
  policies: 'roleDialog.policies.which',
  lesserOnly: 'roleDialog.lesserOnly',
} as const;

function labelText(t: Text, words: RightWords, id: string): string {
  if (id.startsWith('right/')) return words.right(id.slice('right/'.length).replaceAll('/', '.'));
  return Object.hasOwn(labels, id) ? t(labels[id as keyof typeof labels]) : id;
}

function meaningText(t: Text, id: string, meaning: unknown, version: RoleValues): string {
  if (typeof meaning === 'boolean') return t(meaning ? 'conflict.yes' : 'conflict.no');
  if (id === 'computers') {
    const { allComputers, computerIDs, computerGroupIDs } = version;
    if (allComputers) return t('roleDialog.computers.all');
    return `${t('roleDialog.computerIDs')}: ${computerIDs || '–'} · ${t('roleDialog.computerGroupIDs')}: ${computerGroupIDs || '–'}`;
  }
  if (id === 'policies') {
    return version.allPolicies
      ? t('roleDialog.policies.all')
      : `${t('roleDialog.policyIDs')}: ${version.policyIDs || '–'}`;
  }
  return String(meaning);
}
