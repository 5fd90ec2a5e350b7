import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { Ellipsis, Plus } from 'lucide-react';
import { Suspense, useState } from 'react';
import { token } from '#console/app/tokens.ts';
import { CommandButton } from '#console/components/CommandButton.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { useRight } from '#console/lib/session.ts';
import { ApiKeyMenu } from './lazyParts.ts';
import type { ApiKeyCommand } from './useApiKeyCommands.tsx';

interface Props {
  commands: readonly ApiKeyCommand[];
  /** There is room for two of them; the others go into a menu. */
  compact: boolean;
  onNew: () => void;
}

/** The commands as words. What the person has no right to is not there; what the selection does not allow says why. */
export function ApiKeysToolbar({ commands, compact, onNew }: Props) {
  const t = useText();
  const canCreate = useRight('platformRights.apikeyRights.canCreateNewApiKeys');
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const inBar = compact ? commands.slice(0, 1) : withOneLock(commands);
  if (!canCreate && commands.length === 0) return null;
  return (
    <Bar>
      {canCreate && (
        <Button variant="contained" startIcon={<Plus size={16} strokeWidth={2} />} onClick={onNew}>
          {t('apiKeys.new')}
        </Button>
      )}
      {canCreate && commands.length > 0 && !compact && <Divider aria-hidden />}
      {inBar.map(({ id, label, unavailable, run }) => (
        <CommandButton key={slot(id)} unavailable={unavailable} onClick={run}>
          {label}
        </CommandButton>
      ))}
      {compact && commands.length > 1 && (
        <Button
          aria-label={t('apiKeys.commands.more')}
          aria-haspopup="menu"
          aria-expanded={anchor !== null}
          onClick={(event) => setAnchor(event.currentTarget)}
        >
          <Ellipsis size={16} strokeWidth={1.75} aria-hidden />
        </Button>
      )}
      {anchor && (
        <Suspense>
          <ApiKeyMenu commands={commands.slice(1)} at={anchor} onClosed={() => setAnchor(null)} />
        </Suspense>
      )}
    </Bar>
  );
}

/** Lock out and Unlock share a place: the one that fits the selection, Lock out where both would or neither does. */
function withOneLock(commands: readonly ApiKeyCommand[]): readonly ApiKeyCommand[] {
  const lock = commands.find(({ id }) => id === 'lock');
  const unlock = commands.find(({ id }) => id === 'unlock');
  const hidden = lock?.unavailable && unlock && !unlock.unavailable ? 'lock' : 'unlock';
  return commands.filter(({ id }) => id !== hidden);
}

/** The button stays the same, and keeps the focus, when Lock out becomes Unlock. */
function slot(id: ApiKeyCommand['id']): string {
  return id === 'unlock' ? 'lock' : id;
}

const Bar = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 8,
  '.MuiButton-startIcon': { margin: '0 6px 0 -2px' },
});

const Divider = styled('span')({ width: 1, height: 20, margin: '0 4px', backgroundColor: token('control') });
