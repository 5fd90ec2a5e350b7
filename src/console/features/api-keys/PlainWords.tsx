import { styled } from '@mui/material/styles';
import { ChevronDown } from 'lucide-react';
import { type Control, useWatch } from 'react-hook-form';
import { focusRing } from '#console/app/theme.ts';
import { token } from '#console/app/tokens.ts';
import { Deferred } from '#console/components/Deferred.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { useKnownRoles } from '#console/lib/useKnownRoles.ts';
import { useMediaQuery } from '#console/lib/useMediaQuery.ts';
import { isTimeZone } from '#contract/timeZones.ts';
import type { ApiKeyValues } from './apiKeyForm.ts';
import { PlainLife, type PlainLifeProps } from './PlainLife.tsx';
import { PlainLine, PlainLines } from './PlainLine.tsx';
import { PlainReach } from './PlainReach.tsx';

interface PlainWordsProps extends Pick<PlainLifeProps, 'before' | 'lifetime'> {
  control: Control<ApiKeyValues>;
}

/** What the key that the form describes can and cannot do, and how long: all there is to know before OK, in plain words. */
export function PlainWords(props: PlainWordsProps) {
  const t = useText();
  const beside = useMediaQuery('(min-width: 960px)');
  if (!beside) {
    return (
      <Folded>
        <summary>
          {t('plain.title')}
          <ChevronDown size={16} strokeWidth={1.75} aria-hidden />
        </summary>
        <Deferred>
          <Lines {...props} />
        </Deferred>
      </Folded>
    );
  }
  return (
    <Aside aria-label={t('plain.title')}>
      <h3>{t('plain.title')}</h3>
      <Deferred>
        <Lines {...props} />
      </Deferred>
    </Aside>
  );
}

function Lines({ control, before, lifetime }: PlainWordsProps) {
  const t = useText();
  // Nothing of it changes while a name or a description is typed.
  const [roleID, locale, timeZone, expires, expiryDay, lockedOut] = useWatch({
    control,
    name: ['roleID', 'locale', 'timeZone', 'expires', 'expiryDay', 'lockedOut'],
  });
  const { roles } = useKnownRoles();
  const role = roles.find(({ ID }) => ID === roleID);
  return (
    <PlainLines>
      {role && <PlainReach role={role} />}
      {roleID === null && (
        <PlainLine kind="waiting" label={t('plain.can')}>
          {t('plain.noRole')}
        </PlainLine>
      )}
      {lockedOut && (
        <PlainLine kind="danger" label={t('plain.locked')}>
          {t('plain.lockedText')}
        </PlainLine>
      )}
      <PlainLife values={{ expires, expiryDay, timeZone }} before={before} lifetime={lifetime} />
      {isTimeZone(timeZone) && (
        <PlainLine kind="words" label={t('plain.answers')}>
          {t('plain.answersText', { language: t(`language.${locale}`), zone: timeZone })}
        </PlainLine>
      )}
    </PlainLines>
  );
}

const Aside = styled('aside')({
  alignSelf: 'start',
  position: 'sticky',
  top: 0,
  padding: '14px 16px 16px',
  border: `1px solid ${token('hairline')}`,
  borderRadius: 8,
  backgroundColor: token('sunken'),
  h3: { margin: '0 0 12px', fontSize: 13, lineHeight: '18px', fontWeight: 600 },
});

const Folded = styled('details')({
  border: `1px solid ${token('hairline')}`,
  borderRadius: 8,
  backgroundColor: token('sunken'),
  summary: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    padding: '9px 12px',
    fontWeight: 550,
    cursor: 'default',
    borderRadius: 7,
    '&:focus-visible': focusRing,
  },
  '&[open] summary svg': { rotate: '180deg' },
  '& > dl': { padding: '4px 12px 14px' },
});
