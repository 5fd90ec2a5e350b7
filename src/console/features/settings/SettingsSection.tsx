import { styled } from '@mui/material/styles';
import { type ReactNode, useId } from 'react';
import { token } from '#console/app/tokens.ts';

interface SettingsSectionProps {
  title: string;
  text: string;
  children: ReactNode;
}

/** Settings that belong together: what they are about, and beside it their rows. */
export function SettingsSection({ title, text, children }: SettingsSectionProps) {
  const id = useId();
  return (
    <Section aria-labelledby={id}>
      <div>
        <Title id={id}>{title}</Title>
        <Text>{text}</Text>
      </div>
      <Panel>{children}</Panel>
    </Section>
  );
}

const Section = styled('section')({
  display: 'grid',
  gridTemplateColumns: '232px minmax(0, 744px)',
  gap: '12px 32px',
  padding: '24px 0',
  '& + &': { borderTop: `1px solid ${token('hairline')}` },
  '@media (max-width: 1099px)': { gridTemplateColumns: 'minmax(0, 744px)' },
});

const Title = styled('h2')({ margin: 0, fontSize: 15, lineHeight: '22px', fontWeight: 600 });

const Text = styled('p')({
  margin: '2px 0 0',
  fontSize: 13,
  lineHeight: '18px',
  color: token('muted'),
  textWrap: 'pretty',
});

const Panel = styled('div')({
  '--form-label-width': '208px',
  alignSelf: 'start',
  minWidth: 0,
  overflow: 'hidden',
  border: `1px solid ${token('hairline')}`,
  borderRadius: 8,
  backgroundColor: token('panel'),
  '& > * + *': { borderTop: `1px solid ${token('hairline')}` },
});
