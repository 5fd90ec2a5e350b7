import { styled } from '@mui/material/styles';
import { token } from '#console/app/tokens.ts';
import { CheckLabel } from '#console/components/CheckLabel.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { rightTo, subjects, verbs } from './presets.ts';
import type { Grants } from './useGrants.ts';
import { useRightWords } from './useRightWords.ts';

/** The twelve rights over users, API keys and roles: who across, what down. */
export function PeopleMatrix({ grants }: { grants: Grants }) {
  const t = useText();
  const words = useRightWords();
  return (
    <Table aria-label={t('roleDialog.people.matrix')}>
      <thead>
        <tr>
          <td />
          {subjects.map(({ id }) => (
            <th key={id} scope="col">
              {words.group(`platformRights.${id}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {verbs.map((verb) => (
          <tr key={verb}>
            <th scope="row">{t(`roleDialog.verb.${verb}`)}</th>
            {subjects.map((subject) => {
              const path = rightTo(verb, subject);
              const why = grants.readOnly ? undefined : grants.whyNot(path);
              return (
                <td key={subject.id}>
                  <CheckLabel
                    aria-label={words.right(path)}
                    title={why ? `${t(`roleDialog.whyNot.${why}`)}\n${path}` : path}
                    checked={grants.isGranted(path)}
                    disabled={grants.readOnly || why !== undefined}
                    onChange={({ target }) => grants.set([path], target.checked)}
                  >
                    {null}
                  </CheckLabel>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

const Table = styled('table')({
  borderCollapse: 'collapse',
  margin: '2px 0 8px',
  'th, td': { height: 36, padding: '0 16px', textAlign: 'center', verticalAlign: 'middle', fontWeight: 400 },
  'thead th': { color: token('muted'), fontSize: 13, minWidth: 96 },
  'tbody th': { textAlign: 'start', paddingInlineStart: 0 },
  'tbody tr': { borderTop: `1px solid ${token('hairline')}` },
  label: { gridTemplateColumns: '16px', gap: 0, padding: 6, verticalAlign: 'middle', input: { margin: 0 } },
  '@media (max-width: 599px)': { 'th, td': { padding: '0 6px' }, 'thead th': { minWidth: 72 } },
});
