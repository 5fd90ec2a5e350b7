import { styled } from '@mui/material/styles';
import { ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import { focusRing } from '#console/app/theme.ts';
import { token } from '#console/app/tokens.ts';
import { useText } from '#console/i18n/i18n.ts';
import { RightsBox } from './RightBox.tsx';
import { RightsGroup } from './RightsGroup.tsx';
import type { RightArea, RightPath } from './rightPaths.ts';
import type { Grants } from './useGrants.ts';
import type { RightWords } from './useRightWords.ts';

interface Props {
  areas: readonly RightArea[];
  /** All of them are shown open, as what was looked for is in each. */
  opened: boolean;
  grants: Grants;
  words: RightWords;
}

/** The rights by area, each of which opens; closed, it says how many of its rights are granted. */
export function RightsTree({ areas, opened, ...rest }: Props) {
  return areas.map((area) => <Area key={`${area.id} ${opened}`} area={area} opened={opened} {...rest} />);
}

function Area({ area, opened, grants, words }: Omit<Props, 'areas'> & { area: RightArea }) {
  const t = useText();
  const id = useId();
  const [open, setOpen] = useState(opened);
  const rights: RightPath[] = area.groups.flatMap((group) => group.rights);
  const name = words.area(area.id);
  const granted = rights.filter(grants.isGranted).length;
  return (
    <Section>
      <Head>
        <RightsBox paths={rights} grants={grants} label={t('roleDialog.rights.allOf', { name })} hideLabel />
        <h3>
          <button type="button" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
            <ChevronRight size={16} strokeWidth={1.75} aria-hidden />
            <span>{name}</span>
            <Count data-some={granted > 0 || undefined}>
              {t('roleDialog.rights.grantedOf', { granted, total: rights.length })}
            </Count>
          </button>
        </h3>
      </Head>
      <Groups id={id} hidden={!open}>
        {open && area.groups.map((group) => <RightsGroup key={group.id} group={group} grants={grants} words={words} />)}
      </Groups>
    </Section>
  );
}

const Section = styled('section')({
  border: `1px solid ${token('hairline')}`,
  borderRadius: 8,
  '& + &': { marginTop: 8 },
});

const Head = styled('div')({
  display: 'flex',
  alignItems: 'center',
  paddingInlineStart: 12,
  h3: { flex: 1, minWidth: 0, margin: 0, font: 'inherit' },
  button: {
    display: 'flex',
    alignItems: 'center',
    gap: 8,
    width: '100%',
    minHeight: 38,
    padding: '0 12px 0 10px',
    border: 0,
    borderRadius: 7,
    font: 'inherit',
    fontWeight: 600,
    letterSpacing: 'inherit',
    color: 'inherit',
    background: 'none',
    textAlign: 'start',
    cursor: 'default',
    '&:hover': { backgroundColor: token('sunken') },
    '&:focus-visible': { ...focusRing, outlineOffset: -2 },
    svg: { flex: 'none', color: token('muted') },
    '&[aria-expanded=true] svg': { transform: 'rotate(90deg)' },
  },
});

const Count = styled('span')({
  marginInlineStart: 'auto',
  fontSize: 13,
  fontWeight: 400,
  color: token('muted'),
  '&[data-some]': { color: token('text') },
});

const Groups = styled('div')({
  padding: '2px 12px 8px',
  borderTop: `1px solid ${token('hairline')}`,
  '&[hidden]': { display: 'none' },
});
