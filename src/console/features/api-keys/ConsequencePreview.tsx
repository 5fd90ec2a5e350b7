import { styled } from '@mui/material/styles';
import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useMemo } from 'react';
import { tabularFigures } from '#console/app/theme.ts';
import { token } from '#console/app/tokens.ts';
import { CappedList } from '#console/components/CappedList.tsx';
import { clamp } from '#console/components/clamp.ts';
import { useText } from '#console/i18n/i18n.ts';
import { useNow } from '#console/lib/useNow.ts';
import { useTimeFormat } from '#console/lib/useTimeFormat.tsx';
import type { ApiKey } from '#contract/apiKeys.ts';
import { type CallsToday, type Consequence, type Uses, usesOf } from './consequences.ts';
import { useCallsToday } from './useCallsToday.ts';

interface Props {
  /** Of the sentences, for a dialog that they describe. */
  id?: string;
  consequences: readonly Consequence[];
  keys: readonly ApiKey[];
}

/** What stops when something is done to these keys: in a sentence, and key by key with the use that each of them is in. */
export function ConsequencePreview({ id, consequences, keys }: Props) {
  const t = useText();
  const now = useNow();
  const { calls, isAsking } = useCallsToday(keys);
  const uses = useMemo(() => usesOf(keys, now, calls), [keys, now, calls]);
  const { inUse, idle } = uses;
  const [only, ...others] = keys;
  return (
    <Preview>
      {only && others.length === 0 && <KeyUse apiKey={only} isTold={inUse.length > 0} />}
      <div id={id} aria-busy={isAsking} data-one={others.length === 0 || undefined}>
        <Sentences {...{ consequences, uses }} />
      </div>
      {others.length > 0 && (
        <CappedList
          label={t('consequence.keys', { count: keys.length })}
          groups={[
            { heading: t('consequence.inUse', { count: inUse.length }), rows: inUse },
            { heading: t('consequence.notInUse', { count: idle.length }), rows: idle },
          ]}
        >
          {(key) => <KeyUse apiKey={key} calls={calls} />}
        </CappedList>
      )}
    </Preview>
  );
}

function Sentences({ consequences, uses }: { consequences: Props['consequences']; uses: Uses }) {
  const t = useText();
  const now = useNow();
  const time = useTimeFormat();
  const { inUse, idle, calls, lastUse } = uses;
  const count = inUse.length + idle.length;
  if (inUse.length === 0) {
    return (
      <Sentence>
        <CircleCheck size={16} strokeWidth={1.75} aria-hidden />
        {t('consequence.idle', { count })}
      </Sentence>
    );
  }
  const when = lastUse === undefined ? time.relative(now, now) : time.relative(lastUse, now);
  return consequences.map((consequence) => (
    <Sentence key={consequence.kind} data-stops>
      <TriangleAlert size={16} strokeWidth={1.75} aria-hidden />
      {t(`consequence.${consequence.kind}.${count === 1 ? 'one' : 'many'}`, {
        ...consequence,
        count,
        inUse: inUse.length,
        calls,
        when,
      })}
    </Sentence>
  ));
}

interface KeyUseProps {
  apiKey: ApiKey;
  calls?: CallsToday;
  /** The sentence below says it: the name is enough. */
  isTold?: boolean;
}

/** A key with when it was used last and how often today. */
function KeyUse({ apiKey, calls, isTold = false }: KeyUseProps) {
  const t = useText();
  const now = useNow();
  const time = useTimeFormat();
  const { ID, keyName, lastSignIn } = apiKey;
  const callsToday = calls?.get(ID);
  return (
    <Line>
      <strong title={keyName}>{keyName}</strong>
      {!isTold && (
        <Use>
          <span>
            {lastSignIn === undefined
              ? t('consequence.neverUsed')
              : t('consequence.lastUsed', { when: time.relative(lastSignIn, now) })}
          </span>
          {callsToday !== undefined && <span>{t('consequence.calls', { count: callsToday })}</span>}
        </Use>
      )}
    </Line>
  );
}

const Preview = styled('div')({ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 10 });

const Sentence = styled('p')({
  display: 'flex',
  gap: 8,
  textWrap: 'pretty',
  '& > svg': { flex: 'none', marginTop: 2 },
  '&[data-stops]': { fontWeight: 500, color: token('warning') },
  // With the calls it takes a second line, which is not to move what is about to be pressed.
  '[data-one][aria-busy=true] > &[data-stops]': { minHeight: '2lh' },
});

const Line = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'baseline',
  gap: '0 14px',
  color: token('muted'),
  strong: { ...clamp(2), flex: '1 1 0', minWidth: 'min(150px, 100%)', fontWeight: 600, color: token('text') },
  '@media (max-width: 599px)': { strong: { flexBasis: '100%' } },
});

/** In columns where there is room beside the name, else in a line below it. */
const Use = styled('span')({
  display: 'flex',
  gap: 14,
  ...tabularFigures,
  '@media (min-width: 600px)': { 'li & span + span': { minWidth: 130, textAlign: 'end' } },
});
