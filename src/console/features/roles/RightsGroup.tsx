import { styled } from '@mui/material/styles';
import { token } from '#console/app/tokens.ts';
import { useText } from '#console/i18n/i18n.ts';
import { RightBox, RightsBox } from './RightBox.tsx';
import type { RightGroup } from './rightPaths.ts';
import type { Grants } from './useGrants.ts';
import type { RightWords } from './useRightWords.ts';

interface Props {
  group: RightGroup;
  grants: Grants;
  words: RightWords;
}

/** The rights over one kind of thing; where there are several, all of them at once. */
export function RightsGroup({ group: { id, rights }, grants, words }: Props) {
  const t = useText();
  const name = words.group(id);
  return (
    <Group role="group" aria-label={name}>
      <Head>
        {rights.length > 1 ? (
          <>
            <RightsBox paths={rights} grants={grants} label={name} />
            <Count aria-hidden>
              {t('roleDialog.rights.ofTotal', {
                granted: rights.filter(grants.isGranted).length,
                total: rights.length,
              })}
            </Count>
          </>
        ) : (
          <Name>{name}</Name>
        )}
      </Head>
      <Rights>
        {rights.map((path) => (
          <RightBox key={path} path={path} grants={grants} words={words} />
        ))}
      </Rights>
    </Group>
  );
}

const Group = styled('div')({
  display: 'grid',
  gridTemplateColumns: '220px minmax(0, 1fr)',
  gap: '0 16px',
  padding: '4px 0',
  borderTop: `1px solid ${token('hairline')}`,
  '&:first-of-type': { borderTop: 0 },
  '@media (max-width: 699px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
});

const Head = styled('div')({
  display: 'flex',
  alignItems: 'flex-start',
  justifyContent: 'space-between',
  gap: 8,
  '> label': { fontWeight: 550 },
});

const Name = styled('span')({ padding: '6px 0 6px 27px', lineHeight: '20px', fontWeight: 550 });

const Count = styled('span')({
  padding: '6px 0',
  fontSize: 12.5,
  lineHeight: '20px',
  color: token('muted'),
  whiteSpace: 'nowrap',
});

const Rights = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(230px, 1fr))',
  gap: '0 12px',
  '@media (max-width: 699px)': { paddingInlineStart: 27 },
});
