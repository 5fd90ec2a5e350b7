import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useMemo, useState } from 'react';
import { token } from '#console/app/tokens.ts';
import { CheckLabel } from '#console/components/CheckLabel.tsx';
import { EmptyState } from '#console/components/EmptyState.tsx';
import { FilterField } from '#console/components/FilterField.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { RightsTree } from './RightsTree.tsx';
import { type RightPath, type RightsTab, tabOf, toAreas } from './rightPaths.ts';
import type { Grants } from './useGrants.ts';
import { useRightWords } from './useRightWords.ts';

interface Props {
  /** Those on this tab. */
  paths: readonly RightPath[];
  /** All there are, to say where else something is that is looked for here. */
  allPaths: readonly RightPath[];
  grants: Grants;
}

/** Every right that has no tab of its own, by area: to be searched by its words and by its name in the API. */
export function OtherRightsTab({ paths, allPaths, grants }: Props) {
  const t = useText();
  const words = useRightWords();
  const [typed, setTyped] = useState('');
  /** The rights that were granted when they alone were asked for: one that is taken away meanwhile stays to be seen. */
  const [grantedThen, setGrantedThen] = useState<ReadonlySet<RightPath>>();
  const matches = useMemo(() => words.matching(typed), [words, typed]);
  const shown = paths.filter((path) => matches(path) && (grantedThen?.has(path) ?? true));
  const granted = paths.filter(grants.isGranted);
  const filtering = typed.trim() !== '' || grantedThen !== undefined;
  const clear = () => {
    setTyped('');
    setGrantedThen(undefined);
  };

  return (
    <>
      <Bar role="search">
        <FilterField
          label={t('roleDialog.rights.search')}
          placeholder={t('roleDialog.rights.search')}
          clearLabel={t('list.clearText')}
          shortcut={false}
          value={typed}
          onChange={setTyped}
        />
        <CheckLabel
          checked={grantedThen !== undefined}
          onChange={({ target }) => setGrantedThen(target.checked ? new Set(granted) : undefined)}
        >
          {t('roleDialog.rights.onlyGranted')}
        </CheckLabel>
        <Count role="status">
          {filtering
            ? t('list.count', { shown: shown.length, total: paths.length })
            : t('roleDialog.rights.grantedOf', { granted: granted.length, total: paths.length })}
        </Count>
      </Bar>
      {shown.length > 0 ? (
        <RightsTree areas={toAreas(shown)} opened={filtering} grants={grants} words={words} />
      ) : (
        <EmptyState
          title={t('roleDialog.rights.noMatch')}
          action={<Button onClick={clear}>{t('list.clearFilters')}</Button>}
        >
          <Elsewhere paths={typed.trim() === '' ? [] : allPaths.filter(matches)} />
        </EmptyState>
      )}
    </>
  );
}

const others: readonly Exclude<RightsTab, 'other'>[] = ['computers', 'policies', 'people'];

/** On which other tabs the rights are. */
function Elsewhere({ paths }: { paths: readonly RightPath[] }) {
  const t = useText();
  const tabs = new Set(paths.map(tabOf));
  const names = others.filter((tab) => tabs.has(tab)).map((tab) => t(`roleDialog.tab.${tab}`));
  return names.length > 0 && t('roleDialog.rights.elsewhere', { tabs: names.join(', ') });
}

const Bar = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '8px 16px',
  marginBottom: 12,
});

const Count = styled('span')({ marginInlineStart: 'auto', fontSize: 13, color: token('muted') });
