import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { ChevronDown, CircleAlert, CircleCheck } from 'lucide-react';
import { Suspense, useId, useState } from 'react';
import { token } from '#console/app/tokens.ts';
import { CommandMenu } from '#console/components/lazyParts.ts';
import { useText } from '#console/i18n/i18n.ts';
import { download } from '#console/lib/download.ts';
import type { ApiKeyWithSecret } from '#contract/apiKeys.ts';
import { type SecretFile, secretFiles, toFile } from './secretForms.ts';
import { type Outcome, useSecretTrial } from './useSecretTrial.ts';

interface Props {
  apiKey: ApiKeyWithSecret;
  /** Of the API. */
  url: string;
  /** It lies in a file. */
  onSaved: () => void;
}

/** What can be done with a secret key beside copying it: to save it, and to try it out. Says what came of it. */
export function SecretActions({ apiKey, url, onSaved }: Props) {
  const t = useText();
  const noteID = useId();
  const [anchor, setAnchor] = useState<HTMLElement>();
  const { outcome, setOutcome, start } = useSecretTrial(apiKey);

  const save = (kind: SecretFile) => {
    const { name, text } = toFile(kind, apiKey, url);
    download(name, new Blob([text], { type: kind === 'json' ? 'application/json' : 'text/plain;charset=utf-8' }));
    onSaved();
    setOutcome({ kind: 'ok', text: t('secretDialog.downloaded', { file: name }) });
  };
  const labels = { env: t('secretDialog.downloadEnv'), json: t('secretDialog.downloadJson') };

  return (
    <Row>
      <Button
        aria-haspopup="menu"
        aria-expanded={anchor !== undefined}
        endIcon={<ChevronDown size={16} strokeWidth={1.75} aria-hidden />}
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
      >
        {t('secretDialog.download')}
      </Button>
      <Button aria-describedby={noteID} aria-disabled={outcome?.kind === 'waiting'} onClick={start}>
        {t('secretDialog.try')}
      </Button>
      <Note id={noteID} hidden={outcome !== undefined}>
        {t('secretDialog.counts')}
      </Note>
      <Said role="status" data-kind={outcome?.kind}>
        {outcome && <Told {...outcome} />}
      </Said>
      {anchor && (
        <Suspense>
          <CommandMenu
            label={t('secretDialog.download')}
            commands={secretFiles.map((kind) => ({
              id: kind,
              label: labels[kind],
              unavailable: undefined,
              run: () => save(kind),
            }))}
            at={anchor}
            onClosed={() => setAnchor(undefined)}
          />
        </Suspense>
      )}
    </Row>
  );
}

function Told({ kind, text }: Outcome) {
  if (kind === 'waiting') return <Late>{text}</Late>;
  const Icon = kind === 'ok' ? CircleCheck : CircleAlert;
  return (
    <>
      <Icon size={16} strokeWidth={1.75} aria-hidden />
      <span>{text}</span>
    </>
  );
}

const Row = styled('div')({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 8 });

const Note = styled('p')({ margin: '0 0 0 4px', fontSize: 13, lineHeight: '18px', color: token('muted') });

/** Beside the buttons where it fits, else below them. */
const Said = styled('div')({
  display: 'flex',
  flex: '1 1 220px',
  gap: 6,
  marginInlineStart: 4,
  lineHeight: '20px',
  overflowWrap: 'anywhere',
  color: token('muted'),
  '&:empty': { display: 'none' },
  '&[data-kind=ok]': { color: token('ok') },
  '&[data-kind=danger]': { color: token('danger') },
  svg: { flex: 'none', marginTop: 2 },
});

const Late = styled('span')({ animation: 'entrance 100ms 1s backwards' });
