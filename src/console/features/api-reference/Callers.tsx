import { styled } from '@mui/material/styles';
import { token } from '#console/app/tokens.ts';
import { useLocale, useText } from '#console/i18n/i18n.ts';
import type { ReferenceCall } from './reference.ts';
import { Code } from './Words.tsx';

function nameCaller(schemes: readonly string[]) {
  if (schemes.includes('apiKey')) return 'apiReference.caller.key';
  return schemes.includes('requestID') ? 'apiReference.caller.session' : 'apiReference.caller.cookie';
}

/** With what the call may be made, and the right that it takes. */
export function Callers({ call: { callers, right } }: { call: ReferenceCall }) {
  const t = useText();
  const locale = useLocale();
  const ways = new Intl.ListFormat(locale, { type: 'disjunction' }).format(callers.map((way) => t(nameCaller(way))));
  return (
    <List>
      <dt>{t('apiReference.callers')}</dt>
      <dd>{callers.length === 0 ? t('apiReference.caller.anyone') : ways}</dd>
      {right && (
        <>
          <dt>{t('apiReference.right')}</dt>
          <dd>
            <Code>{right}</Code>
          </dd>
        </>
      )}
    </List>
  );
}

const List = styled('dl')({
  display: 'grid',
  gridTemplateColumns: 'max-content minmax(0, 1fr)',
  gap: '4px 16px',
  margin: '12px 0 0',
  dt: { color: token('muted') },
  dd: { margin: 0 },
});
