import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { Ellipsis, Plus } from 'lucide-react';
import { type ReactNode, Suspense, useState } from 'react';
import { token } from '#console/app/tokens.ts';
import { useText } from '#console/i18n/i18n.ts';
import { useMediaQuery } from '#console/lib/useMediaQuery.ts';
import { CommandButton } from './CommandButton.tsx';
import { type Command, commandsInBar } from './commands.ts';
import { CommandMenu } from './lazyParts.ts';
import { useOfferCommands } from './offeredCommands.ts';

interface Props {
  /** Names the menu that holds what the bar has no room for. */
  menuLabel: string;
  commands: readonly Command[];
  /** There is room for two of them; the others go into a menu. */
  compact: boolean;
  newLabel: string;
  /** Absent: the person may not create anything here. */
  onNew: (() => void) | undefined;
  /** What is about the list as a whole, at the other end: buttons, and what they have to say, in a line of its own. */
  tools?: ReactNode;
}

/** How narrow a window is for the longest bar not to have room in one line. */
export const tightBar = '(max-width: 1219px)';

/** The commands of a list as words. What the person has no right to is not there; what the selection does not allow says why. */
export function CommandBar({ menuLabel, commands, compact, newLabel, onNew, tools }: Props) {
  const t = useText();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  useOfferCommands(commands, newLabel, onNew);
  const tight = useMediaQuery(tightBar);
  const fitting = commandsInBar(commands);
  const inBar = compact ? fitting.slice(0, 1) : fitting.filter(({ seldom }) => !(tight && seldom));
  const inMenu = (compact ? commands : fitting).filter((command) => !inBar.includes(command));
  if (!onNew && commands.length === 0 && !tools) return null;
  return (
    <Bar data-off-paper>
      {onNew && (
        <Button variant="contained" startIcon={<Plus size={16} strokeWidth={2} />} onClick={onNew}>
          {newLabel}
        </Button>
      )}
      {onNew && commands.length > 0 && !compact && <Divider aria-hidden />}
      {inBar.map(({ id, inPlaceOf, label, unavailable, run }) => (
        // Commands that share a place share the button, which keeps the focus when one takes over from the other.
        <CommandButton key={inPlaceOf ?? id} unavailable={unavailable} onClick={run}>
          {label}
        </CommandButton>
      ))}
      {inMenu.length > 0 && (
        <Button
          aria-label={t('list.moreCommands')}
          aria-haspopup="menu"
          aria-expanded={anchor !== null}
          onClick={(event) => setAnchor(event.currentTarget)}
        >
          <Ellipsis size={16} strokeWidth={1.75} aria-hidden />
        </Button>
      )}
      {anchor && (
        <Suspense>
          <CommandMenu label={menuLabel} commands={inMenu} at={anchor} onClosed={() => setAnchor(null)} />
        </Suspense>
      )}
      {tools && <Tools>{tools}</Tools>}
    </Bar>
  );
}

const Bar = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 8,
  '.MuiButton-startIcon': { margin: '0 6px 0 -2px' },
});

const Tools = styled('div')({ display: 'contents', '> :first-of-type': { marginInlineStart: 'auto' } });

const Divider = styled('span')({ width: 1, height: 20, margin: '0 4px', backgroundColor: token('control') });
